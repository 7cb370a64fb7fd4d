import { Component, type ReactNode } from 'react'
import { words } from '../../languages/words.ts'
import classes from './boundary.module.css'
import { MissingPart } from './load.ts'

interface Props {
  /** Told before another try. */
  readonly again?: () => void
  readonly children: ReactNode
}

interface State {
  readonly failure: { readonly error: unknown } | null
}

/** Where a part fails, a sentence stands in its place, and everything around it goes on. */
export class Boundary extends Component<Props, State> {
  override readonly state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  private readonly again = () => {
    this.props.again?.()
    this.setState({ failure: null })
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (!failure) return this.props.children
    const { missing, failed, again } = words.boundary
    return (
      <p className={classes.failed} role="alert">
        {failure.error instanceof MissingPart ? missing : failed}{' '}
        <button type="button" className={classes.again} onClick={this.again}>
          {again}
        </button>
      </p>
    )
  }
}
