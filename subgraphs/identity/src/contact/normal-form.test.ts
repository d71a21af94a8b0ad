import { expect, test } from 'vitest';
import { normalForm } from './normal-form.ts';

test.each([
  ['EMAIL', ' Sarah@Example.Test ', null, 'sarah@example.test'],
  ['PHONE', '+1 (512) 555-0142', null, '+15125550142'],
  ['PHONE', '0049 30 123456', null, '+4930123456'],
  ['PHONE', '030 123456', '+49', '+4930123456'],
  ['PHONE', '06 698 12345', '+39', '+390669812345'],
  ['SOCIAL', '@SarahJ', null, '@sarahj'],
  ['SOCIAL', 'https://www.GitHub.com/SarahJ/', null, 'github.com/SarahJ'],
  ['ADDRESS', ' 1 Main St \n  Austin,  TX ', null, '1 Main St, Austin, TX'],
] as const)('%s %s in %s is %s', (type, typed, phoneCode, value) => {
  expect(normalForm(type, typed, phoneCode)).toEqual({ value });
});

test.each([
  ['EMAIL', 'sarah'],
  ['EMAIL', 'a b@example.test'],
  ['EMAIL', 'sarah@localhost'],
  ['PHONE', '030 123456'],
  ['PHONE', '+12'],
  ['PHONE', '555-CALL'],
  ['SOCIAL', 'javascript:alert(1)'],
  ['SOCIAL', 'a b'],
  ['ADDRESS', 'x'],
] as const)('%s %s is refused', (type, typed) => {
  expect(normalForm(type, typed, null)).toHaveProperty('problem');
});
