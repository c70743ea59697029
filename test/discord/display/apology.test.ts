import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { privateStatement } from '../../../src/chat/reply.ts'
import { apologyFor } from '../../../src/discord/display/apology.ts'
import { AppError, type ErrorCode } from '../../../src/errors.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'

const FAILED = english.say('problem.failed')

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})

beforeEach(() => {
  logged.mockClear()
})

const secret = 'connect ECONNREFUSED 10.0.0.7:5432'

describe('an apology', () => {
  test.each<ErrorCode>(['bad-input', 'no-such-document'])('says what a person can do about it: %s', code => {
    expect(apologyFor(new AppError(code, 'Use fewer words.'), english)).toEqual(privateStatement('Use fewer words.'))
    expect(logged).not.toHaveBeenCalled()
  })

  test.each<ErrorCode>(['not-verbatim', 'bad-document', 'bad-configuration', 'discord-refused', 'discord-unreachable'])(
    'keeps to itself what only the operator can do something about: %s',
    code => {
      const thrown = new AppError(code, secret)
      expect(apologyFor(thrown, english)).toEqual(privateStatement(FAILED))
      expect(logged).toHaveBeenCalledWith({ err: thrown }, 'A request could not be answered.')
    },
  )

  test.each([
    ['an error', new TypeError(secret)],
    ['an error that looks like one for people', Object.assign(new Error(secret), { code: 'bad-input' })],
    ['a text', secret],
    ['nothing', undefined],
    ['null', null],
  ])('never shows the message of something unknown: %s', (_, thrown: unknown) => {
    expect(apologyFor(thrown, english)).toEqual(privateStatement(FAILED))
    expect(logged).toHaveBeenCalledWith({ err: thrown }, expect.any(String))
  })

  test('is for the person alone', () => {
    expect(apologyFor(new AppError('bad-input', 'No.'), english).isPrivate).toBe(true)
    expect(apologyFor('anything', english).isPrivate).toBe(true)
  })
})
