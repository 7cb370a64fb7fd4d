import { decode } from '../core/settings/decode.ts'
import { written } from '../core/settings/encode.ts'
import { epochSettings } from '../core/settings/epoch.ts'
import type { Lesson } from '../lessons/lesson.ts'
import { loadLesson } from '../lessons/registry.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { Actions, GetState, SetState } from './actions.ts'
import { answered } from './answered.ts'
import { type Answers, longestText } from './lesson/answer.ts'
import { keepAnswers, keptAnswers } from './lesson/kept.ts'
import { answerOf, goalOf, phaseOf } from './lesson/phase.ts'
import { besidesIn, courseIn, indexIn, isLecture, type Place, placeIn } from './lesson/place.ts'
import { openLink } from './open.ts'

type Lessons = Pick<
  Actions,
  'open' | 'attend' | 'goTo' | 'predict' | 'write' | 'leaveLesson' | 'forgetAnswers'
>

/** Opening links, and everything that goes on in the steps of a lesson. */
export function lessons(set: SetState, get: GetState): Lessons {
  /** What was asked for last: a file that comes later than that is not wanted any more. */
  let wanted = 0

  const enter = (lesson: Lesson, at: number, answers: Answers, hash: string) =>
    openLink(courseIn(hash, lesson.steps[at]), set, { lesson, at, answers }, hash)

  /** @returns whether there is such a step */
  const find = async (place: Place, hash: string): Promise<boolean> => {
    const mine = ++wanted
    const { unknown } = decode(hash, catalogue)
    // Where it is to be seen, and in which language, is known before.
    set({ unknown: besidesIn(unknown) })
    // What does not come is not there.
    const lesson = await loadLesson(place.id).catch(() => null)
    if (mine !== wanted) return true
    const answers = lesson && !isLecture(unknown) ? keptAnswers(lesson.id) : {}
    const at = lesson ? indexIn(lesson, place, answers) : -1
    if (lesson && at >= 0) enter(lesson, at, answers, hash)
    return at >= 0
  }
  const missing = ({ id, step }: Place) => {
    const said = [id, ...(step === null ? [] : [step])].join('.')
    set(({ adjusted }) => ({ adjusted: [...adjusted, { code: 'lesson', id: said }] }))
  }
  /** What a link says beside the course holds from step to step. */
  const besides = () => written([...epochSettings(), ...besidesIn(get().unknown)])

  return {
    open(hash) {
      const place = placeIn(hash)
      if (place) {
        return find(place, hash).then((found) => {
          if (found) return
          openLink(hash, set)
          missing(place)
        })
      }
      wanted++
      openLink(hash, set)
      return null
    },
    async attend(id, step) {
      const place = { id, step: step ?? null }
      if (!(await find(place, besides()))) missing(place)
    },
    goTo(at) {
      const { lesson } = get()
      if (!lesson?.lesson.steps[at]) return
      wanted++
      enter(lesson.lesson, at, lesson.answers, besides())
    },
    predict(chosen) {
      if (phaseOf(get()) !== 'predict') return
      answered({ set, get }, { chosen, text: '', link: null, fingerprint: null })
      const stop = goalOf(get())
      set({ stopAt: { a: stop, b: stop }, exactly: true, playing: true })
    },
    write(text) {
      const answer = answerOf(get())
      if (answer) answered({ set, get }, { ...answer, text: text.slice(0, longestText) })
    },
    leaveLesson: () => set({ lesson: null }),
    forgetAnswers() {
      const { lesson } = get()
      if (!lesson) return
      keepAnswers(lesson.lesson.id, {})
      enter(lesson.lesson, 0, {}, besides())
    },
  }
}
