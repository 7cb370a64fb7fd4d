import { charts } from './charts.ts'
import { editor } from './editor.ts'
import { frame } from './frame.ts'
import { header } from './header.ts'
import { lane } from './lane.ts'
import { problems } from './problems.ts'
import { scenes } from './scenes.ts'
import { setup } from './setup.ts'
import { survey } from './survey.ts'
import { telling } from './telling.ts'

/** What the page says from the start; what its later parts say comes with them. */
export const page = {
  language: 'en',
  ...frame,
  ...header,
  ...setup,
  ...editor,
  ...lane,
  ...survey,
  ...charts,
  ...telling,
  ...problems,
  ...scenes,
}
