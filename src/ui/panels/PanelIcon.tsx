import type { ReactNode } from 'react'
import type { Panel } from '../base/view.ts'

const marks: Readonly<Record<Panel, ReactNode>> = {
  target: (
    <>
      <path d="M2 17h16" />
      <path d="M2.5 16.5c4 0 3.5-10 5.5-10s1.5 7 3 7 1.2-4 2.7-4 1.8 7 4 7" />
    </>
  ),
  picture: (
    <>
      <path d="m10 3 7.5 4L10 11 2.5 7z" />
      <path d="m3.5 10.5 6.5 3.5 6.5-3.5" />
      <path d="m3.5 14 6.5 3.5 6.5-3.5" />
    </>
  ),
  training: (
    <>
      <path d="M3 6h5M12 6h5M3 14h8M15 14h2" />
      <circle cx="10" cy="6" r="2" />
      <circle cx="13" cy="14" r="2" />
    </>
  ),
}

/** A bump and a lower one; sheets; sliders. */
export const PanelIcon = ({ panel }: { readonly panel: Panel }) => <Mark>{marks[panel]}</Mark>

export const Book = () => (
  <Mark>
    <path d="M10 5c-2-1.5-4.5-2-7.5-2v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2V3c-3 0-5.5.5-7.5 2z" />
    <path d="M10 5v12" />
  </Mark>
)

const Mark = ({ children }: { readonly children: ReactNode }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinejoin="round"
    strokeLinecap="round"
  >
    {children}
  </svg>
)
