/** What of a sheet is not as it must be: the first fault that is found. */
export type Fault =
  /** Where it stands, as `steps.2.link`; and what is there. */
  | { readonly code: 'missing' | 'type' | 'form' | 'range'; readonly at: string }
  | { readonly code: 'long'; readonly at: string; readonly most: number }
  | { readonly code: 'twice'; readonly id: string }

/** Why a file that was handed in does not count. */
export type SheetProblem =
  | { readonly code: 'large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'noText' | 'noJson' | 'noSheet' | 'empty' }
  | { readonly code: 'deep'; readonly most: number }
  /** A format that this version does not know. */
  | { readonly code: 'version'; readonly version: number; readonly read: number }
  | { readonly code: 'fault'; readonly fault: Fault }
  /** Of an archive. */
  | { readonly code: 'damaged' | 'encrypted' | 'packing' | 'archive' | 'nothing' }
  | { readonly code: 'files' | 'unpacked'; readonly most: number }
  /** It is the same as another one, or an older one of the same student. */
  | { readonly code: 'same' | 'older'; readonly as: string }
  /** With what the system says of it. */
  | { readonly code: 'unreadable'; readonly message: string }

export type Outcome<T> = { readonly value: T } | { readonly problem: SheetProblem }
