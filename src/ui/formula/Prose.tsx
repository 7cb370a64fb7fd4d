import { Tex } from './Tex.tsx'

/** A text with formulas between `$`, as lessons have them. */
export const Prose = ({ text }: { readonly text: string }) =>
  text.split('$').map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay in their places
      <Tex key={i} tex={part} />
    ) : (
      part
    ),
  )
