import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeAction, LONGEST_CUSTOM_ID } from '../../../src/discord/buttons/custom-id.ts'
import { decodeDocumentForm, documentForm, LONGEST_TITLE } from '../../../src/discord/buttons/document-forms.ts'
import { decodeLibraryAction } from '../../../src/discord/buttons/library-ids.ts'
import { english } from '../../../src/wording/wording.ts'
import { hostileText } from '../../support/hostile-text.ts'

const KEY = '0123456789ab'

describe('the form for a document', () => {
  test.each([
    [{}, {}],
    [{ language: 'German' }, { language: 'German' }],
    [{ key: KEY }, { key: KEY }],
    [
      { key: KEY, language: 'pt-BR', title: 'Rules' },
      { key: KEY, language: 'pt-BR' },
    ],
  ])('opened with %j says so when it is sent in', (form, sent) => {
    expect(decodeDocumentForm(documentForm(form, english).data.custom_id)).toEqual(sent)
  })

  test('asks for a title where there is none yet, and offers what was filled in', () => {
    const titleOf = (form: Parameters<typeof documentForm>[0]) => documentForm(form, english).data.components[0]
    expect(titleOf({ title: ' Rules ' })).toMatchObject({ component: { required: true, value: 'Rules' } })
    expect(titleOf({ key: KEY })).toMatchObject({ component: { required: false } })
    expect(titleOf({ title: 'x'.repeat(900) })).toMatchObject({
      component: { max_length: LONGEST_TITLE, value: expect.stringMatching(/^x{299}…$/u) },
    })
  })

  test('has an id that fits and is no other button’s, whatever the language is said to be', () => {
    fc.assert(
      fc.property(hostileText, fc.option(fc.constant(KEY), { nil: undefined }), (language, key) => {
        const id = documentForm({ language, ...(key === undefined ? {} : { key }) }, english).data.custom_id
        expect(id.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID)
        expect(decodeDocumentForm(id)?.key).toBe(key)
        expect(decodeAction(id)).toBeNull()
        expect(decodeLibraryAction(id)).toBeNull()
      }),
    )
  })

  test.each(['', '1', '1x', '2k', `1k${KEY}.a.b`, `1k${'x'.repeat(41)}`, `1kXYZ.${KEY}.`, '1ma00'])(
    'is none of %j',
    id => {
      expect(decodeDocumentForm(id)).toBeNull()
    },
  )
})
