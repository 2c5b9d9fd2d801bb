/** What has to be closed, in the opposite order of opening. */
export class Opruiming {
  readonly #stappen: (() => Promise<void>)[] = []

  voegToe(sluit: () => Promise<void>): void {
    this.#stappen.push(sluit)
  }

  /** Closes everything; what fails is reported and keeps nothing else from being closed. */
  async alles(meld: (fout: unknown) => void): Promise<void> {
    for (let sluit = this.#stappen.pop(); sluit !== undefined; sluit = this.#stappen.pop()) await sluit().catch(meld)
  }
}
