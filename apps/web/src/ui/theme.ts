import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = ['#eef5f2', '#e2ede8', '#c3dbd2', '#9fc5b8', '#7caea0', '#5a9486', '#3c7769', '#1f4d46', '#193f3a', '#12302c'];
const clay: MantineColorsTuple = ['#fdf3ed', '#f8e6da', '#efcbb4', '#e4ab88', '#d98a5b', '#c96d3b', '#b5572a', '#a0451f', '#813619', '#612812'];

const serif = "'Iowan Old Style', Charter, 'Bitstream Charter', 'Palatino Linotype', Georgia, 'Noto Serif', 'DejaVu Serif', serif";
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', 'Helvetica Neue', Arial, sans-serif";

// 44 px: the size of a finger (WCAG 2.5.5). Labels are medium and errors are dark enough for AA on paper.
const field = { size: 'md', inputWrapperOrder: ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[] };

export const theme = createTheme({
  colors: { pine, clay },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  black: '#2a2520',
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: '600', sizes: { h1: { fontSize: '1.85rem', lineHeight: '1.2' }, h2: { fontSize: '1.3rem', lineHeight: '1.3' }, h3: { fontSize: '1.1rem', lineHeight: '1.35' } } },
  defaultRadius: 'md',
  respectReducedMotion: true,
  // Plain objects: a component that is named here would come with the first page.
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', minHeight: 44, height: 'auto', paddingBlock: 8 }, inner: { height: 'auto' }, label: { whiteSpace: 'normal', height: 'auto', overflow: 'visible', lineHeight: 1.25 } } },
    Input: { styles: { input: { minHeight: 44, borderColor: 'var(--wm-edge)', background: '#fff' } } },
    InputWrapper: { styles: { label: { fontWeight: 600, marginBlockEnd: 4 }, description: { fontSize: '0.9rem', color: 'var(--wm-muted)' }, error: { fontSize: '0.95rem', color: 'var(--wm-brick)', fontWeight: 600 } } },
    TextInput: { defaultProps: field },
    PasswordInput: { defaultProps: field },
    NumberInput: { defaultProps: { ...field, hideControls: true } },
    RadioGroup: { defaultProps: field },
    CheckboxGroup: { defaultProps: field },
    Textarea: { defaultProps: { ...field, autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: field, styles: { input: { textOverflow: 'ellipsis' } } },
    Radio: { defaultProps: { size: 'md' }, styles: { body: { paddingBlock: 8 }, radio: { borderColor: 'var(--wm-edge)' } } },
    Checkbox: { defaultProps: { size: 'md' }, styles: { body: { paddingBlock: 8 }, input: { borderColor: 'var(--wm-edge)' } } },
    Table: { defaultProps: { fz: 'md', verticalSpacing: 'sm' } },
    FileInput: { defaultProps: field },
    Tabs: { styles: { tab: { minHeight: 44, fontSize: 'inherit', paddingInline: '0.75rem' } } },
    Modal: { defaultProps: { centered: true, radius: 'lg' } },
  },
});

/** Mantine's own dimmed and error colours miss AA on paper. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-dimmed': 'var(--wm-muted)', '--mantine-color-error': 'var(--wm-brick)', '--mantine-color-body': 'var(--wm-paper)', '--mantine-color-placeholder': 'var(--wm-muted)' },
  light: { '--mantine-color-dimmed': 'var(--wm-muted)', '--mantine-color-error': 'var(--wm-brick)', '--mantine-color-body': 'var(--wm-paper)', '--mantine-color-placeholder': 'var(--wm-muted)', '--mantine-color-text': 'var(--wm-ink)' },
  dark: {},
});
