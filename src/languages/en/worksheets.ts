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
  backend: 'not comparable: not trained on wasm',
  epoch: 'not comparable: another version of the site',
  steps: 'not comparable: too long to run again',
}

const sheets = (n: number) => (n === 1 ? '1 sheet' : `${n} sheets`)

/** The words of worksheets: of those that come back, and of one's own. */
export const worksheets = {
  problems,
  verdicts,
  title: 'Worksheets',
  back: 'Playground',
  lead: 'Open the worksheets of a class: files, folders, or the archive of a learning platform (Moodle, Canvas). Or drop them anywhere here. They are read on this computer and sent nowhere.',
  open: 'Open sheets…',
  folder: 'Open a folder…',
  drop: 'Drop worksheets here',
  reading: 'Reading…',
  /** What is open now. */
  standing: (counted: number, refused: number) =>
    refused === 0 ? `${sheets(counted)}.` : `${sheets(counted)}; ${refused} not counted.`,
  csv: 'Download CSV',
  close: 'Close all',
  refused: 'Not counted',
  refusal: (path: string, why: string) => `${path}: ${why}.`,
  lesson: 'Lesson',
  /** A lesson that this version of the site does not have, or that could not be loaded. */
  noLesson: (id: string) => `“${id}”, whose lesson is not here`,
  sheets,
  answers: 'Answers by question',
  /** The ids of steps. */
  unanswered: (ids: readonly string[]) => `Nobody has answered: ${ids.join(', ')}.`,
  step: (n: number, id: string) => `Step ${n}: ${id}`,
  unknownStep: (id: string) => `Step ${id}`,
  right: 'right',
  believes: (misconception: string) => `What it takes for granted: ${misconception}`,
  skipped: 'skipped',
  other: 'other',
  count: (n: number, all: number) => `${n} (${all === 0 ? 0 : Math.round((100 * n) / all)}\u202f%)`,
  texts: (n: number) => (n === 1 ? '1 explanation' : `${n} explanations`),
  students: 'Students',
  student: 'Student',
  run: 'open the run',
  verify: 'Run again and compare',
  verifyHelp:
    'Trains each run that was handed in again, from its link, and compares what it shows with what the sheet says. Only runs on wasm are the same on every machine.',
  stop: 'Stop',
  progress: 'Share of the steps that are made again',
  verified: (good: number, bad: number, others: number) =>
    `${good} verified, ${bad} not, ${others} not comparable.`,
  nothing: 'No sheet is open.',
  /** A student's own. */
  own: {
    button: 'My sheet',
    title: 'My worksheet',
    lead: (done: number, all: number) =>
      `It holds your answers to ${done} of ${all} steps, what you wrote, and links to the runs that you saw. It stays on this device until you hand it in.`,
    name: 'Your name, if it is to be on it',
    download: 'Download worksheet.json',
    print: 'Print',
    printHelp: 'On paper each run has a QR code that opens it.',
    close: 'Close',
    written: (when: string) => `Written on ${when}`,
    step: (n: number, id: string) => `Step ${n}: ${id}`,
    skipped: 'No answer',
    answer: (text: string) => `My answer: ${text}`,
    ran: 'The run that I saw',
    tooLong: 'The link is too long for a code; it is in worksheet.json.',
    fingerprint: (hash: string, step: string, backends: string) =>
      `Fingerprint ${hash}, step ${step}, ${backends}`,
  },
}
