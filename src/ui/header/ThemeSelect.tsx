import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core'
import { strings } from '../../languages/en/page.ts'

/** Light, dark, or as the system has it. */
export function ThemeSelect() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { themes, theme } = strings.transport
  return (
    <NativeSelect
      size="xs"
      aria-label={theme}
      data={Object.entries(themes).map(([value, label]) => ({
        value,
        label,
      }))}
      value={colorScheme}
      onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
    />
  )
}
