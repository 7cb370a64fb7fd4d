import { Suspense } from 'react'
import { columnOf } from '../../../core/hu/table.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import { adaGraph } from '../../../objectives/adaptation/adaGraph.ts'
import { lazyPart } from '../../boundary/lazyPart.tsx'
import { Disclosure } from '../../controls/Disclosure.tsx'
import scene from '../scene.module.css'

const FormulaView = lazyPart(() => import('../../formula/FormulaView.tsx'))

const learnt =
  '\\min_{G,C}\\;-\\mathbb{E}_{p(x,k|y=1)}\\log C(k|G(x))-\\lambda\\,\\mathbb{E}_{p(x|y)p(y)}\\log D(1-y\\,|\\,G(x)),\\quad\\max_D\\;\\mathbb{E}_{p(x|y)p(y)}\\log D(y\\,|\\,G(x))'

/** The losses, and where Hu et al. place the networks. */
export function Trained() {
  const { trained, roles, processes, minimised } = adaWords()
  const column = columnOf(adaGraph)
  return (
    <Disclosure title={trained}>
      <Suspense>
        <FormulaView tex={learnt} />
        <p className={scene.lead}>{roles}</p>
        {Object.values(column?.components ?? {}).map(({ tex, process }) => (
          <div key={tex}>
            <FormulaView tex={`${tex}\\quad`} /> {processes[process]}
          </div>
        ))}
        <p className={scene.lead}>{minimised}</p>
        {column?.kl && <FormulaView tex={column.kl.tex} />}
      </Suspense>
    </Disclosure>
  )
}
