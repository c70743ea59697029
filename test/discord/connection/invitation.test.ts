import { expect, test } from '@jest/globals'
import { PermissionsBitField } from 'discord.js'
import { inviteUrl, userInstallUrl } from '../../../src/discord/connection/invitation.ts'

const parametersOf = (url: string): Readonly<Record<string, string>> => Object.fromEntries(new URL(url).searchParams)

test('the bot is invited to a server with the permissions that it needs, and no others', () => {
  const url = inviteUrl('123')
  const { permissions = '', ...others } = parametersOf(url)
  expect(url).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?/u)
  expect(others).toEqual({ client_id: '123', scope: 'bot applications.commands' })
  expect(new PermissionsBitField(BigInt(permissions)).toArray().toSorted()).toEqual([
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ])
})

test('people install it for themselves with its commands alone', () => {
  expect(parametersOf(userInstallUrl('123'))).toEqual({
    client_id: '123',
    scope: 'applications.commands',
    integration_type: '1',
  })
})
