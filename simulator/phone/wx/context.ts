import type { Entry } from '../../desk/device'
import type { Life } from '../life'
import type { Pages } from '../pages'
import type { MiniProgram } from '../program'

/** What the methods of wx work on, beside the phone itself. */
export interface Context {
  program: MiniProgram
  pages: () => Pages
  life: Life
  launch: Entry & { path: string }
}
