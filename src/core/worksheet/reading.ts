/**
 * Checks of what came as JSON, one field at a time: each says where it stands and throws the first
 * fault, which `readSheet` catches. Only own fields are looked at, and only those that are asked for.
 */
import type { Fault } from './problem.ts'

/** A fault on its way to where it is caught. */
export interface Thrown {
  readonly fault: Fault
}

export const isThrown = (error: unknown): error is Thrown =>
  typeof error === 'object' && error !== null && 'fault' in error

export const refuse = (fault: Fault): never => {
  throw { fault } satisfies Thrown
}

type Fields = Readonly<Record<string, unknown>>

export function fieldsIn(value: unknown, at: string): Fields {
  return isFields(value) ? value : refuse({ code: 'type', at })
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an object holds itself: nothing that it inherits. */
export const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

/** A field that must be there. */
export function needed(fields: Fields, name: string, at: string): unknown {
  const value = own(fields, name)
  return value === undefined ? refuse({ code: 'missing', at }) : value
}

export function textIn(value: unknown, at: string, most: number): string {
  if (typeof value !== 'string') return refuse({ code: 'type', at })
  return value.length > most ? refuse({ code: 'long', at, most }) : value
}

export function wholeIn(value: unknown, at: string, most: number): number {
  if (typeof value !== 'number') return refuse({ code: 'type', at })
  const isWhole = Number.isInteger(value) && value >= 0 && value <= most
  return isWhole ? value : refuse({ code: 'range', at })
}

export function formed(text: string, at: string, form: RegExp): string {
  return form.test(text) ? text : refuse({ code: 'form', at })
}

export function oneOf<T extends string>(value: unknown, at: string, all: readonly T[]): T {
  return all.find((one) => one === value) ?? refuse({ code: 'form', at })
}
