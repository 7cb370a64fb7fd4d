import { create } from 'zustand'

interface SheetName {
  readonly name: string
  call(name: string): void
}

/** Who fills in the sheet; another one may be next at this device, so it goes with the page. */
export const useSheetName = create<SheetName>()((set) => ({
  name: '',
  call: (name) => set({ name }),
}))
