import type { Page } from '@playwright/test'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Layout {
  readonly window: Box
  /** How much wider than the window the page is. */
  readonly overflow: number
  /** What must stand in the window, each by its name; what is missing has no box. */
  readonly pieces: Readonly<Record<string, Box | null>>
  /** Lines of the ledgers, and parts of formulas, that the box around them cuts off. */
  readonly cut: readonly string[]
  /** The drawing of the chart, which must be as large as the room for it. */
  readonly drawing: Box | null
  readonly plot: Box | null
  /** Pairs of texts that stand on each other. */
  readonly struck: readonly string[]
}

/** Where everything on the stage is, as one moment shows it. */
export const layout = (page: Page): Promise<Layout> =>
  page.evaluate(() => {
    const box = (element: Element | null | undefined): Box | null => {
      if (!element) return null
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }
    const find = (selector: string, inside: ParentNode = document) => inside.querySelector(selector)
    const withText = (selector: string, text: RegExp, inside: ParentNode = document) =>
      [...inside.querySelectorAll(selector)].find((one) => text.test(one.textContent ?? ''))

    const pieces: Record<string, Box | null> = {
      play: box(withText('header button', /^(Play|Pause)$/)),
      step: box(find('header [aria-label=Step]')),
      reset: box(find('header [aria-label=Reset]')),
      counter: box(find('[data-testid=step]')),
      menu: box(find('[popovertarget=menu]')),
    }
    const cut: string[] = []
    for (const letter of ['A', 'B']) {
      const lane = find(`article[aria-label="Lane ${letter}"]`) ?? document
      const list = find('ul[aria-label^="Modes of lane"]', lane)
      Object.assign(pieces, {
        [`family ${letter}`]: box(withText('fieldset', /^Family/, lane)),
        [`direction ${letter}`]: box(withText('fieldset', /^Direction/, lane)),
        [`objective ${letter}`]: box(find('[aria-label=Objective]', lane)),
        [`divergence ${letter}`]: box(find(`[aria-label="Divergence of lane ${letter}"]`, lane)),
        [`settings ${letter}`]: box(find(`[aria-label="Settings of lane ${letter}"]`, lane)),
        [`picture ${letter}`]: box(find('canvas[aria-label^="Picture of lane"]', lane)),
        [`count ${letter}`]: box(withText('p', /modes (captured|\(median)/, lane)),
        [`on a mode ${letter}`]: box(withText('span', /^\d.* on a mode$/, lane)),
        [`ledger ${letter}`]: box(list),
      })
      const room = box(list)
      const lines = [...(list?.children ?? [])]
      if (lines.length === 0) cut.push(`${letter}: no line`)
      for (const line of lines) {
        const { left, top, right, bottom } = line.getBoundingClientRect()
        const inside =
          room && left >= room.left - 1 && top >= room.top - 1 && right <= room.right + 1
        if (!inside || bottom > room.bottom + 1) cut.push(`${letter}: ${line.textContent}`)
      }
    }
    const strip = find('[aria-label="Coverage and scores"]') ?? document
    const plot = find('[role=slider]', strip)?.parentElement
    pieces.chart = box(find('figure', strip))
    pieces.scoreboard = box(find('table', strip))

    /** What of an element its ancestors do not clip away. */
    const clips = new Map<Element, Box>()
    const everywhere = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 }
    const clipOf = (element: Element | null): Box => {
      if (!element) return everywhere
      let clip = clips.get(element)
      if (clip) return clip
      clip = clipOf(element.parentElement)
      if (getComputedStyle(element).overflow !== 'visible') {
        const own = element.getBoundingClientRect()
        clip = {
          left: Math.max(clip.left, own.left),
          top: Math.max(clip.top, own.top),
          right: Math.min(clip.right, own.right),
          bottom: Math.min(clip.bottom, own.bottom),
        }
      }
      clips.set(element, clip)
      return clip
    }

    for (const base of document.querySelectorAll('article .katex-html > .base')) {
      const [whole, clip] = [base.getBoundingClientRect(), clipOf(base)]
      // The box of a formula is a little higher than its ink.
      const over = Math.max(
        clip.top - whole.top,
        whole.bottom - clip.bottom,
        whole.right - clip.right,
      )
      if (over > 4) cut.push(`${over} px of ${base.textContent}`)
    }
    const seenOf = ({ left, top, right, bottom }: Box, of: Element): Box => {
      const clip = clipOf(of)
      return {
        left: Math.max(left, clip.left),
        top: Math.max(top, clip.top),
        right: Math.min(right, clip.right),
        bottom: Math.min(bottom, clip.bottom),
      }
    }
    // Every run of letters with its box, but for formulas, whose parts stand close on purpose, and
    // for what is fixed over the page; and fields, whose letters are not in the document.
    const texts: { words: string; of: Element; box: Box }[] = []
    const add = (words: string, of: Element, seen: Box) => {
      if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2)
        texts.push({ words, of, box: seen })
    }
    const apart = '.hidden, aside, [popover]'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [of, words] = [node.parentElement, node.textContent?.trim()]
      if (!of || !words || of.closest(`.katex, script, option, ${apart}`)) continue
      if (!of.checkVisibility()) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, top, right, bottom, height } of range.getClientRects()) {
        // About where the ink of small letters is: boxes of letters are higher than the letters.
        const air = 0.25 * height
        add(words, of, seenOf({ left, top: top + air, right, bottom: bottom - air }, of))
      }
    }
    for (const field of document.querySelectorAll('select, input[type=text], textarea')) {
      if (field.closest(apart) || !field.checkVisibility()) continue
      const { left, top, right, bottom } = field.getBoundingClientRect()
      add(field.ariaLabel ?? 'a field', field, seenOf({ left, top, right, bottom }, field))
    }
    const struck: string[] = []
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        if (a.of === b.of) continue
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        if (across > 1.5 && down > 1) struck.push(`${a.words} / ${b.words}`)
      }
    }
    const root = document.documentElement
    return {
      window: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
      overflow: root.scrollWidth - root.clientWidth,
      pieces,
      cut,
      drawing: box(plot && find('svg', plot)),
      plot: box(plot),
      struck,
    }
  })

/** The names of pieces that stand on each other. */
export function overlaps({ pieces }: Layout): string[] {
  const all = Object.entries(pieces)
  return all.flatMap(([a, p], i) =>
    all.slice(i + 1).flatMap(([b, q]) => {
      if (!p || !q) return []
      const across = Math.min(p.right, q.right) - Math.max(p.left, q.left)
      const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top)
      return across > 0.5 && down > 0.5 ? [`${a} on ${b}`] : []
    }),
  )
}

/** The names of pieces that are missing, empty, or not wholly in the window. */
export const outside = (
  { pieces, window }: Pick<Layout, 'pieces' | 'window'>,
  names = Object.keys(pieces),
): string[] =>
  names.filter((name) => {
    const piece = pieces[name]
    return (
      !piece ||
      piece.right - piece.left < 1 ||
      piece.bottom - piece.top < 1 ||
      piece.left < -0.5 ||
      piece.top < -0.5 ||
      piece.right > window.right + 0.5 ||
      piece.bottom > window.bottom + 0.5
    )
  })
