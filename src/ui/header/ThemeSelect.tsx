import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core'
import { words } from '../../languages/words.ts'

/** Light, dark, or as the system has it. */
export function ThemeSelect() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { themes, theme } = words.transport
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
