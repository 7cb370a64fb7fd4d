/**
 * Table 1 of Hu et al. 2018 (arXiv 1706.00550), by the roles that our networks have, with what its
 * equation 14 says of the wake–sleep algorithm. In it y is 1 for data and 0 for what is generated, and
 * p_θ(x | y = 0) is our q, p_θ(x | y = 1) our p.
 */
import type { Graph, HuColumn, Role } from '../graph/graph.ts'

/** Which of the two processes of the paper a component is of. */
export type Process = 'generative' | 'inference'

interface Component {
  /** As the paper writes it. */
  readonly tex: string
  readonly process: Process
}

interface Column {
  readonly components: Partial<Readonly<Record<Role, Component>>>
  /** The KL divergence that is minimised, and on which side of it θ of the generator stands. */
  readonly kl?: { readonly tex: string; readonly theta: 'first' | 'second' }
  /** The phase of wake–sleep that it extends, and what h and λ are there. */
  readonly phase: 'wake' | 'sleep' | 'both'
  readonly hidden: string
  readonly lambda: string
}

const inferred = 'q_\\eta(z|x,y)'
/** The discriminator of the VAE: one that knows, or one that learns (eq. 17). */
const judge = (activated: boolean) => (activated ? 'q_\\phi' : 'q_*')

const vae = (activated: boolean): Column => ({
  components: {
    generative: { tex: 'p_\\theta(x|z,y)', process: 'generative' },
    inference: { tex: inferred, process: 'inference' },
    adversarial: { tex: `${judge(activated)}(y|x)`, process: 'inference' },
  },
  kl: {
    tex: `\\mathrm{KL}\\big(${inferred}\\,${judge(activated)}^r(y|x)\\,\\|\\,p_\\theta(z,y|x)\\big)`,
    theta: 'second',
  },
  phase: 'wake',
  hidden: 'z',
  lambda: '\\eta',
})

const gan: Column = {
  components: {
    generative: { tex: 'p_\\theta(x|y)', process: 'inference' },
    adversarial: { tex: 'q_\\phi(y|x)', process: 'generative' },
  },
  kl: { tex: '\\mathrm{KL}\\big(p_\\theta(x|y)\\,\\|\\,q^r(x|y)\\big)', theta: 'first' },
  phase: 'sleep',
  hidden: 'y',
  lambda: '\\phi',
}

const columns: Readonly<Record<HuColumn, (graph: Graph) => Column>> = {
  // As the GAN, with y the domain, z an example and x its features; θ is of both domains.
  ada: () => gan,
  gan: () => gan,
  vae: ({ arrows }) => vae(arrows.some(({ role }) => role === 'adversarial')),
  wakesleep: () => ({
    components: {
      generative: { tex: 'p_\\theta(x|h)', process: 'generative' },
      inference: { tex: 'q_\\lambda(h|x)', process: 'inference' },
    },
    phase: 'both',
    hidden: 'z',
    lambda: '\\lambda',
  }),
}

/** The column of a graph that the paper speaks of. */
export const columnOf = (graph: Graph): Column | null =>
  graph.hu ? columns[graph.hu](graph) : null

/** Roles that a column has and no network of the graph fills: the VAE's discriminator is fixed. */
export const unfilled = ({ components }: Column, { arrows }: Graph): readonly Component[] =>
  Object.entries(components)
    .filter(([role]) => !arrows.some((arrow) => arrow.role === role))
    .map(([, component]) => component)
