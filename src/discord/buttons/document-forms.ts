import {
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord-api-types/v10'
import { KEY_DIGITS } from '../../chat/library-action.ts'
import type { Wording } from '../../wording/wording.ts'
import type { DocumentForm } from '../commands/command.ts'
import { truncate, visible } from '../display/markdown.ts'

/** The inputs of the form. */
export const TITLE_INPUT = 'title'
export const TEXT_INPUT = 'text'

/** UTF-16 code units; of a text input of Discord's, and of a title as the front matter takes it. */
const LONGEST_TEXT = 4_000
export const LONGEST_TITLE = 300

/** BCP 47 tags and names of languages are far shorter. */
const LONGEST_LANGUAGE = 40

/**
 * All that is needed when the form is sent in stands in its custom id, so that it works after a restart and in any
 * process:
 *
 *     1kLANGUAGE            adds a document
 *     1kDOCUMENT.LANGUAGE   replaces one, named by twelve hexadecimal digits of its id's hash
 */
const FORM = new RegExp(`^1k(?:([0-9a-f]{${KEY_DIGITS}})\\.)?([^.]{0,${LONGEST_LANGUAGE}})$`, 'u')

/** Asks for the text of a document, and for its title. */
export function documentForm(
  { key, title, language = '' }: DocumentForm,
  wording: Wording,
): APIModalInteractionResponse {
  const named = truncate(visible(language).replaceAll('.', ''), LONGEST_LANGUAGE)
  const filled = visible(title ?? '')
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: `1k${key === undefined ? '' : `${key}.`}${named}`,
      title: wording.say(key === undefined ? 'form.add.title' : 'form.replace.title'),
      components: [
        {
          type: ComponentType.Label,
          label: wording.say('form.document.title'),
          component: {
            type: ComponentType.TextInput,
            custom_id: TITLE_INPUT,
            style: TextInputStyle.Short,
            max_length: LONGEST_TITLE,
            // A document that is replaced has a title already.
            required: key === undefined,
            ...(filled === '' ? {} : { value: truncate(filled, LONGEST_TITLE) }),
          },
        },
        {
          type: ComponentType.Label,
          label: wording.say('form.document.text'),
          description: wording.say('form.document.hint'),
          component: {
            type: ComponentType.TextInput,
            custom_id: TEXT_INPUT,
            style: TextInputStyle.Paragraph,
            max_length: LONGEST_TEXT,
            required: true,
          },
        },
      ],
    },
  }
}

/** Which form was sent in, or null if `customId` is of none that {@link documentForm} gives. */
export function decodeDocumentForm(customId: string): Pick<DocumentForm, 'key' | 'language'> | null {
  const form = FORM.exec(customId)
  if (!form) return null
  const [, key, language = ''] = form
  return { ...(key === undefined ? {} : { key }), ...(language === '' ? {} : { language }) }
}
