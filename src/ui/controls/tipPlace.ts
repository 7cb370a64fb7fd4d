/** Px between an explanation and what it explains, and at least to the sides of the window. */
const GAP = 5
const EDGE = 8

type Size = Pick<DOMRect, 'width' | 'height'>
type Box = Size & Pick<DOMRect, 'left' | 'top'>

/** Centred above its owner, or below where there is no room above; inside the window. */
export function tipPlace(owner: Box, tip: Size, view: Size): { left: number; top: number } {
  const above = owner.top - GAP - tip.height
  const below = owner.top + owner.height + GAP
  const centred = owner.left + (owner.width - tip.width) / 2
  return {
    left: Math.max(EDGE, Math.min(centred, view.width - EDGE - tip.width)),
    top: above >= 0 ? above : Math.min(below, view.height - tip.height),
  }
}
