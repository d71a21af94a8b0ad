import { expect, it } from 'vitest';
import { deliveryPauseMs, wordsOf } from './message.ts';

it('every kind of message says what it holds', () => {
  expect(wordsOf('contact.verify', { code: '123456' }).body).toBe('Your code is 123456.');
  expect(wordsOf('member_invitation', { token: 't0ken', welcomeMessage: null }).body).toBe(
    'Accept or decline with this code: t0ken',
  );
  expect(wordsOf('second_factor.enabled', { device: 'phone' })).toEqual({
    subject: 'second factor enabled',
    body: 'second factor enabled\ndevice: phone',
  });
});

it('a message that was not taken waits twice as long each time', () => {
  expect([0, 1, 2].map(deliveryPauseMs)).toEqual([30_000, 60_000, 120_000]);
});
