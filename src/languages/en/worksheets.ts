import type { Fault, SheetProblem } from '../../core/worksheet/problem.ts'
import type { VerdictCode } from '../../core/worksheet/verdict.ts'
import { type Sentences, say } from '../say.ts'

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0)

const faults: Sentences<Fault> = {
  missing: ({ at }) => `${at} is missing`,
  type: ({ at }) => `${at} is of another kind than a sheet has there`,
  form: ({ at }) => `${at} is written as no sheet writes it`,
  range: ({ at }) => `${at} is out of range`,
  long: ({ at, most }) => `${at} is longer than ${most}`,
  twice: ({ id }) => `the step “${id}” is in it twice`,
}

/** Why a file does not count, as the end of a sentence. */
const problems: Sentences<SheetProblem> = {
  large: ({ most }) => `it has more than ${megabytes(most)} MB`,
  noText: () => 'it is no text in UTF-8',
  noJson: () => 'it is no JSON, so it is no worksheet of Modescope',
  noSheet: () => 'it is JSON, but no worksheet of Modescope',
  empty: () => 'it is empty',
  deep: ({ most }) => `brackets stand deeper in it than ${most}`,
  version: ({ version, read }) => `it has format ${version}; this page reads format ${read}`,
  fault: ({ fault }) => say(faults, fault),
  damaged: () => 'the archive is damaged, or cut off',
  encrypted: () => 'it is encrypted',
  packing: () => 'it is packed in a way that is not read here',
  archive: () => 'an archive within an archive is not opened',
  nothing: () => 'there is no file in it',
  files: ({ most }) => `there are more than ${most} files in it`,
  unpacked: ({ most }) => `unpacked it has more than ${megabytes(most)} MB; the rest is left out`,
  same: ({ as }) => `it is the same as ${as}`,
  older: ({ as }) => `a newer one of the same student counts, ${as}`,
  unreadable: ({ message }) => `it could not be read (${message})`,
}

const verdicts: Readonly<Record<VerdictCode, string>> = {
  verified: 'verified',
  differs: 'differs',
  failed: 'could not be run',
  noRun: 'no run',
  noLink: 'no link',
  backend: 'not on wasm',
  epoch: 'another version',
  steps: 'too long to run again',
}

/** The words of worksheets that come back. */
export const worksheets = {
  problems,
  verdicts,
}
