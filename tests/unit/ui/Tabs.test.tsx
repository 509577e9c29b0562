import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TabList, TabPanel } from '#ui/Tabs.tsx'

const items = [
  { id: 'chart', label: 'Chart', panel: 'the chart' },
  { id: 'table', label: 'Table', panel: 'the table' },
  { id: 'about', label: 'About', panel: 'the words' },
] as const

function Three() {
  const [selected, select] = useState<(typeof items)[number]['id']>('chart')
  return (
    <>
      <TabList label="Ways to see it" items={items} selected={selected} onSelect={select} />
      {items.map(({ id, panel }) => (
        <TabPanel key={id} id={id} selected={selected}>
          {panel}
        </TabPanel>
      ))}
    </>
  )
}

const chosen = () => screen.getByRole('tab', { selected: true })

test('the chosen tab shows its panel, and the others wait', () => {
  render(<Three />)
  expect(chosen()).toHaveTextContent('Chart')
  expect(screen.getByRole('tabpanel')).toHaveTextContent('the chart')
  expect(screen.getByRole('tabpanel')).toHaveAccessibleName('Chart')
  expect(screen.getByText('the table')).not.toBeVisible()
})

test('a click chooses', async () => {
  render(<Three />)
  await userEvent.click(screen.getByRole('tab', { name: 'Table' }))
  expect(screen.getByRole('tabpanel')).toHaveTextContent('the table')
})

test.each([
  ['{ArrowRight}', 'Table'],
  ['{ArrowRight}{ArrowRight}', 'About'],
  ['{ArrowRight}{ArrowRight}{ArrowRight}', 'Chart'],
  ['{ArrowLeft}', 'About'],
  ['{End}', 'About'],
  ['{End}{Home}', 'Chart'],
  ['x', 'Chart'],
])('%s moves to %s and takes the focus there', async (keys, name) => {
  render(<Three />)
  await userEvent.tab()
  await userEvent.keyboard(keys)
  expect(chosen()).toHaveTextContent(name)
  expect(chosen()).toHaveFocus()
})

test('the Tab key reaches only the chosen tab', () => {
  render(<Three />)
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
})
