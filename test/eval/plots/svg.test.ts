import { expect, test } from '@jest/globals'
import { element, label, picture } from '../../../eval/plots/svg.ts'

test('an element holds its attributes and its content, numbers short and text escaped', () => {
  expect(element('line', { x1: 1 / 3, stroke: 'a"b' })).toBe('<line x1="0.33" stroke="a&quot;b"/>')
  expect(label('a < b & c', 1, 2)).toBe('<text x="1" y="2">a &lt; b &amp; c</text>')
})

test('a picture says in words what it shows', () => {
  const svg = picture(10, 20, 'Huts & ferries', [])
  expect(svg).toContain('viewBox="0 0 10 20"')
  expect(svg).toContain('<title>Huts &amp; ferries</title>')
})
