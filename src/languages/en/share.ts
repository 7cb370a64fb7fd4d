/** The words of the place where a link is handed on. */
export const share = {
  code: 'QR code of the link below',
  tooLong:
    'This link is too long for a QR code: it holds points, or many changes. Copy it instead.',
  copy: 'Copy this link',
  ask: 'Ask each for a seed',
  askHelp:
    'Who opens the link is asked for the number of a seat, which becomes the seed: each phone of a class trains a run of its own.',
}
