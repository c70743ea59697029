const discordEpoch = 1_420_070_400_000

/** Ids as Discord makes them: ordered by time, and unique even within one millisecond. */
export class Snowflakes {
  #lastTime = 0
  #increment = 0

  next(): string {
    const now = Math.max(Date.now(), this.#lastTime)
    this.#increment = now === this.#lastTime ? this.#increment + 1 : 0
    this.#lastTime = now
    if (this.#increment > 0xfff) {
      this.#lastTime += 1
      this.#increment = 0
    }
    return ((BigInt(this.#lastTime - discordEpoch) << 22n) | BigInt(this.#increment)).toString()
  }
}
