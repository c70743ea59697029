import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { type Clock, monotonic, ShortMemory } from '../../chat/short-memory.ts'

/** Somebody who has left a server is taken for a member for at most so many ms. */
const MEMBER_FOR = 5 * 60_000

/** And somebody who has joined for none. */
const NO_MEMBER_FOR = 30_000

const MOST_REMEMBERED = 10_000

/** Discord says so of somebody who is not there, and of a server that the bot is not in itself. */
const NOT_THERE: ReadonlySet<number> = new Set([403, 404])

/** Asks Discord whether people are members of servers, which needs no privileged intent, and remembers it for a while. */
export function membershipOf(
  rest: REST,
  now: Clock = monotonic,
): (community: string, person: string) => Promise<boolean> {
  const members = new ShortMemory<true>({ lifetime: MEMBER_FOR, most: MOST_REMEMBERED }, now)
  const others = new ShortMemory<true>({ lifetime: NO_MEMBER_FOR, most: MOST_REMEMBERED }, now)
  return async (community, person) => {
    const key = `${community} ${person}`
    if (members.get(key)) return true
    if (others.get(key)) return false
    const isMember = await isThere(rest, community, person)
    ;(isMember ? members : others).set(key, true)
    return isMember
  }
}

/** @throws whatever discord.js throws if Discord does not say */
async function isThere(rest: REST, community: string, person: string): Promise<boolean> {
  try {
    await rest.get(Routes.guildMember(community, person))
    return true
  } catch (thrown) {
    if (thrown instanceof DiscordAPIError && NOT_THERE.has(thrown.status)) return false
    throw thrown
  }
}
