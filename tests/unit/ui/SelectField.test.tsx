import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SelectField } from '#ui/SelectField.tsx'

const children = { value: 'children', label: 'Children' }
const workers = { value: 'workers', label: 'Social workers' }

test('a list is named by its label and gives what was chosen', async () => {
  const onChoose = vi.fn()
  render(
    <SelectField
      label="Metric"
      value="children"
      groups={[{ options: [children] }, { label: 'Workforce', options: [workers] }]}
      onChoose={onChoose}
    />,
  )
  const list = screen.getByRole('combobox', { name: 'Metric' })
  expect(list).toHaveDisplayValue('Children')
  expect(screen.getByRole('group', { name: 'Workforce' })).toContainElement(
    screen.getByRole('option', { name: 'Social workers' }),
  )
  await userEvent.selectOptions(list, 'Social workers')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('workers')
})

test('a label that is only spoken still names its list', () => {
  render(
    <SelectField
      label="Area"
      labelShown={false}
      value="children"
      groups={[{ options: [children] }]}
      onChoose={() => undefined}
    />,
  )
  expect(screen.getByRole('combobox', { name: 'Area' })).toBeInTheDocument()
})
