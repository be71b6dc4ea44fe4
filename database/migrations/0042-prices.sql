-- Prices: what one base unit of an item costs in a channel and currency, from when until when (docs/prices.md, decision 0025).
-- Owner: subgraphs/items. channel_id '' is the list of every channel. Amounts are whole minor units of the currency (cents).
-- In force at a time: of the entries whose period holds it, the one that began last; the channel's own list before the list of
-- every channel. An entry without an amount was withdrawn: it stays, so that its version goes on.
-- Order of locks: price_list rows ascending, then nothing more: whoever writes a list's prices holds its row.

CREATE TABLE items.price_list (
  channel_id text NOT NULL,
  currency   text NOT NULL,
  told_at    timestamptz(3) NOT NULL,
  told_by    text NOT NULL,
  CONSTRAINT one_price_list_per_channel_and_currency PRIMARY KEY (channel_id, currency),
  CONSTRAINT a_currency_is_three_letters CHECK (currency ~ '^[A-Z]{3}$')
);

CREATE TABLE items.price (
  item_no      bigint NOT NULL REFERENCES items.item,
  channel_id   text NOT NULL,
  currency     text NOT NULL,
  valid_from   timestamptz(3) NOT NULL,
  valid_until  timestamptz(3),
  amount_minor bigint,
  version      bigint NOT NULL DEFAULT 1,
  updated_at   timestamptz(3) NOT NULL DEFAULT now(),
  updated_by   text NOT NULL,
  CONSTRAINT one_price_per_item_list_and_beginning PRIMARY KEY (item_no, channel_id, currency, valid_from),
  CONSTRAINT a_price_is_of_a_list FOREIGN KEY (channel_id, currency) REFERENCES items.price_list,
  CONSTRAINT a_price_is_never_negative CHECK (amount_minor BETWEEN 0 AND 999999999999999),
  CONSTRAINT price_period_is_not_empty CHECK (valid_from < valid_until)
);
