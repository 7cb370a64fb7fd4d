/** A pause that can be cut short. */
export interface Rest {
  take(milliseconds: number): Promise<void>
  end(): void
}

export function createRest(): Rest {
  let finish: (() => void) | null = null
  return {
    take: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, Math.max(0, milliseconds))
        finish = resolve
      }),
    end: () => finish?.(),
  }
}
