# This file is part of stockgate_gateway, a module for Tryton.
# SPDX-License-Identifier: GPL-3.0-or-later. The file LICENSE beside this folder holds the terms.
"""A unique event id on stock moves, and one call that posts each event once."""
from trytond.exceptions import UserError
from trytond.i18n import gettext
from trytond.model import Unique, fields
from trytond.pool import PoolMeta
from trytond.rpc import RPC
from trytond.transaction import Transaction


class Move(metaclass=PoolMeta):
    __name__ = 'stock.move'

    gateway_event = fields.Char(
        "Gateway Event", select=True, readonly=True,
        help="The event of the inventory gateway this move was made for.")

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        cls._sql_constraints += [
            ('gateway_event_unique', Unique(table, table.gateway_event),
                'stockgate_gateway.msg_event_unique'),
            ]
        cls.__rpc__['gateway_post'] = RPC(readonly=False)

    @classmethod
    def copy(cls, moves, default=None):
        default = {} if default is None else default.copy()
        default.setdefault('gateway_event', None)
        return super().copy(moves, default=default)

    @classmethod
    def gateway_post(cls, vlist, accepted=()):
        """Finds or creates the move of each event and does it, all or none.

        Warnings whose names end like one of those accepted are no hindrance.
        Gives for each: event, id, state, and whether it was done before."""
        with Transaction().set_context(gateway_accepted=list(accepted)):
            return cls._gateway_post(vlist)

    @classmethod
    def _gateway_post(cls, vlist):
        events = [values['gateway_event'] for values in vlist]
        known = {
            move.gateway_event: move
            for move in cls.search([('gateway_event', 'in', events)])}
        done = {event for event, move in known.items() if move.state == 'done'}
        missing = [v for v in vlist if v['gateway_event'] not in known]
        for move in known.values():
            # Nothing of this call: what stands behind it in its order must wait.
            if move.state not in ('draft', 'done'):
                raise UserError(gettext(
                    'stockgate_gateway.msg_move_changed',
                    move=move.id, state=move.state))
        for move in cls.create(missing):
            known[move.gateway_event] = move
        cls.do([known[e] for e in events if known[e].state == 'draft'])
        moves = cls.browse([known[event].id for event in events])
        return [{
                'event': event,
                'id': move.id,
                'state': move.state,
                'duplicate': event in done,
                } for event, move in zip(events, moves)]
