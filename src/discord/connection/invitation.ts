import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10'

/** What the bot may do in a server that it is invited to: read, write, and reply to a message. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory

/** Opens the page on which the bot is invited to a server. */
export const inviteUrl = (applicationId: string): string =>
  authorisation(applicationId, {
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.toString(),
  })

/** Opens the page on which people install the bot for themselves, to use its commands in any channel. */
export const userInstallUrl = (applicationId: string): string =>
  authorisation(applicationId, {
    scope: OAuth2Scopes.ApplicationsCommands,
    integration_type: String(ApplicationIntegrationType.UserInstall),
  })

/** discord.js would lead to the host of the API, which need not be Discord's own. */
function authorisation(applicationId: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL('https://discord.com/oauth2/authorize')
  url.search = new URLSearchParams({ client_id: applicationId, ...parameters }).toString()
  return url.href
}
