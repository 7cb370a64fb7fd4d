import { activate } from '../activate.ts'
import { requestAdapter } from './device/adapter.ts'

/**
 * Sets the backend `webgpu`, as the page does: one device and one installation of our kernels for
 * every test of a page, in any order. False where there is no adapter.
 */
export async function setWebgpu(): Promise<boolean> {
  if (!(await requestAdapter())) return false
  // An invalid command is silent, and its results are zeros.
  await activate('webgpu', (message) => {
    throw new Error(message)
  })
  return true
}
