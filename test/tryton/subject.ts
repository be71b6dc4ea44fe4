/**
 * A real trytond as the suite of all ERP connectors plays with it, for either way the connector keeps events apart.
 *
 * Effects are counted in Tryton's own database. Faults are real where Tryton can have them (killed, a password changed) and
 * made by the interposer where only the moment has to be chosen.
 */
import { expect } from 'vitest';
import { createTrytonConnector, type TrytonSettings } from '#connectors';
import type { ErpSubject } from '../conformance/erp.ts';
import { passwords } from './world/admin.ts';
import { openBooks } from './world/books.ts';
import { startInterposer } from './world/interposer.ts';
import { startTryton } from './world/server.ts';

/** Refused when looked up, when created, and when done; for the module the last two are one call. */
const poisons = {
  ledger: {
    'an item it does not know': { sku: 'POISON' },
    'half a piece': { quantity: 1_500 },
    'a day without a period': { businessDate: '1999-01-01' },
  },
  module: { 'half a piece': { quantity: 1_500 } },
} as const;

/** Starts a Tryton and a connector to it; throws MissingPrerequisite when there is none. */
export async function openSubject(protocol: 'ledger' | 'module'): Promise<ErpSubject> {
  const server = await startTryton();
  const interposer = await startInterposer(server.url);
  const books = openBooks(server.databaseUrl);
  const admin = await server.admin();
  const gateway = await admin.idOf('res.user', [['login', '=', 'gateway']]);
  const settings: TrytonSettings = {
    system: 'tryton',
    url: interposer.url,
    database: server.database,
    user: 'gateway',
    password: passwords.gateway,
    protocol,
  };
  const connector = createTrytonConnector(settings);
  let isLoginGood = true;
  return {
    connector,
    openAnother: () => createTrytonConnector(settings),
    sku: 'SKU-1',
    locations: ['L-0', 'L-1'],
    poisons: poisons[protocol],
    effects: async (eventId) => {
      expect(await books.unnamedMoves()).toBe(0);
      return books.movesOf(eventId);
    },
    loseAnswer: (when) => interposer.arm({ kind: 'lose', when }),
    dieAt: (when) => interposer.arm({ kind: 'strike', when, strike: () => server.kill('trytond') }),
    hold: () => {
      const until = Promise.withResolvers<void>();
      const done = Promise.withResolvers<void>();
      interposer.arm({ kind: 'hold', until: until.promise, onDone: done.resolve });
      return async () => {
        until.resolve();
        await done.promise;
      };
    },
    throttle: (retryAfterMs) => interposer.arm({ kind: 'throttle', retryAfterSeconds: retryAfterMs / 1_000 }),
    setLogin: async (isGood) => {
      if (isGood === isLoginGood) return;
      isLoginGood = isGood;
      const password = isGood ? passwords.gateway : 'Wx5-plumb-ghost-94';
      await admin.call('model.res.user.write', [gateway], { password });
      await books.endSessions('gateway');
    },
    kill: () => server.kill('trytond'),
    restart: () => server.restart(),
    close: async () => {
      await connector.close();
      await interposer.close();
      await books.close();
      await server.close();
    },
  };
}
