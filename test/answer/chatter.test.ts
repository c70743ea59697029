import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chatterOf } from '../../src/answer/chatter.ts'
import { hostileText } from '../support/hostile-text.ts'

describe('a line that asks the documents nothing', () => {
  test.each([
    'hi',
    'Hello there!',
    'HEY everyone',
    'heyyy',
    'good morning',
    'gm all :)',
    'Hallo :)',
    'how are you?',
    'hows it going',
    'sup',
    "what's up bot",
  ])('greets: "%s"', line => {
    expect(chatterOf(line)).toBe('greeting')
  })

  test.each(['bye', 'Goodbye everyone!', 'cya later', 'ok gn all'])('takes leave: "%s"', line => {
    expect(chatterOf(line)).toBe('farewell')
  })

  test.each(['thanks', 'Thank you so much!', 'thx', 'ty <3', 'ok cheers mate', 'hello and thanks', 'thanks, good bot'])(
    'thanks: "%s"',
    line => {
      expect(chatterOf(line)).toBe('thanks')
    },
  )

  test.each([
    'good bot',
    'you are so helpful',
    'ur awesome',
    'nice one',
    'great job!',
    'I love this bot',
    'that was helpful',
  ])('praises: "%s"', line => {
    expect(chatterOf(line)).toBe('praise')
  })

  test.each([
    'bad bot',
    'you are useless',
    'u suck',
    'stfu bot',
    'shut up you silly toaster',
    'you are the dumbest, worst machine that I have met',
    'i hate this bot lol',
    'worst bot ever',
    'this is a terrible answer',
    'nobody asked you',
  ])('abuses: "%s"', line => {
    expect(chatterOf(line)).toBe('abuse')
  })

  test.each([
    'who are you',
    'what can you do?',
    'r u a robot',
    'help',
    'help me pls',
    'Is anybody there?',
    'tell me a joke',
  ])('is about the bot: "%s"', line => {
    expect(chatterOf(line)).toBe('about-bot')
  })

  test.each(['lol', 'ok', 'not helpful', '!!!', '😀', '?', 'first!!1!', 'see you later'])(
    'does none of these: "%s"',
    line => {
      expect(chatterOf(line)).toBe('other')
    },
  )
})

describe('a line that may ask something', () => {
  test.each([
    'hi, when does the gate open?',
    'thanks, and the pier?',
    'morning tide',
    'love letters of the harbour master',
    'what is it?',
    'how does it work?',
    'Where is the well?',
    'Is there a day off?',
    'How do I help?',
    'and then?',
    'help desk hours',
    'when are you open',
    'do you sell bread',
    'can you help me find the key',
    'what can you do at the museum',
    'is anyone there on mondays',
    'best way you can earn coins',
    'the worst bot rule',
    'bad weather rules',
    'the old machine is bad for bread',
    'stupid question, but when do we start',
    'you suck at answering, when does it open',
    'is it allowed to insult others?',
    'first aid',
  ])('is no chatter: "%s"', line => {
    expect(chatterOf(line)).toBeNull()
  })

  test('is no chatter if there is nothing in it', () => {
    expect(chatterOf('')).toBeNull()
    expect(chatterOf(' \n\t')).toBeNull()
  })

  test('is no chatter if it names something to ask about', () => {
    fc.assert(fc.property(hostileText, text => expect(chatterOf(`${text} where is the lighthouse ${text}`)).toBeNull()))
  })
})
