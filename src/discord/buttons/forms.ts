import {
  type APIModalInteractionResponse,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord-api-types/v10'
import { REASONS } from '../../chat/feedback.ts'
import type { ViewAction } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { encodeAction } from './custom-id.ts'

/** The inputs of the forms. */
export const QUESTION_INPUT = 'question'
export const REASON_INPUT = 'reason'
export const REMARK_INPUT = 'remark'

/** UTF-16 code units; as long as a question of the command. */
const LONGEST_QUESTION = 2_000
const LONGEST_REMARK = 500

/** Asks for a question that leans on the answer above the button. */
export const followUpForm = (action: ViewAction, wording: Wording): APIModalInteractionResponse =>
  form(action, wording.say('form.follow-up.title'), [
    {
      type: ComponentType.Label,
      label: wording.say('form.follow-up.question'),
      description: wording.say('form.follow-up.hint'),
      component: {
        type: ComponentType.TextInput,
        custom_id: QUESTION_INPUT,
        style: TextInputStyle.Paragraph,
        max_length: LONGEST_QUESTION,
        required: true,
      },
    },
  ])

/** Asks what is wrong with an answer. */
export const feedbackForm = (action: ViewAction, wording: Wording): APIModalInteractionResponse =>
  form(action, wording.say('form.feedback.title'), [
    {
      type: ComponentType.Label,
      label: wording.say('form.feedback.reason'),
      component: {
        type: ComponentType.RadioGroup,
        custom_id: REASON_INPUT,
        options: REASONS.map(value => ({ value, label: wording.say(`form.feedback.reason.${value}`) })),
        required: true,
      },
    },
    {
      type: ComponentType.Label,
      label: wording.say('form.feedback.remark'),
      component: {
        type: ComponentType.TextInput,
        custom_id: REMARK_INPUT,
        style: TextInputStyle.Paragraph,
        max_length: LONGEST_REMARK,
        required: false,
      },
    },
  ])

/** A form has the custom id of the button that opened it: what is sent in is told apart by the same action. */
const form = (
  action: ViewAction,
  title: string,
  components: APIModalInteractionResponseCallbackComponent[],
): APIModalInteractionResponse => ({
  type: InteractionResponseType.Modal,
  data: { custom_id: encodeAction(action), title, components },
})

/** What was filled into one input, without white space around it; missing if that is nothing. */
export function filledIn({ data }: APIModalSubmitInteraction, input: string): string | undefined {
  for (const part of data.components) {
    const component = part.type === ComponentType.Label ? part.component : undefined
    if (component?.custom_id !== input || !('value' in component)) continue
    const { value } = component
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}
