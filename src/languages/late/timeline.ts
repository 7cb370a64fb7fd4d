import { timeline } from '../en/timeline.ts'
import { words } from '../words.ts'

/** The words of the past, which come with the chart that leads to it. */
export const timelineWords = () => words.timeline ?? timeline
