-- A card's network opens another dispute while one is undecided, or after one is lost: each is its own.
drop index uq_dispute_open;
