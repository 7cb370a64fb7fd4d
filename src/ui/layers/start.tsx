import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--ink-2)">
      <circle
        cx="10"
        cy="10"
        r="8"
        strokeWidth="1.6"
        strokeDasharray="0.1 3.1"
        strokeLinecap="round"
      />
      <rect
        x="7.6"
        y="7.6"
        width="4.8"
        height="4.8"
        strokeWidth="1.5"
        transform="rotate(45 10 10)"
      />
    </g>
  ),
  elsewhere: 'a handle of the editor, so that it can be dragged',
})
