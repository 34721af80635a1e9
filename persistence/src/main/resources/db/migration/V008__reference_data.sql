-- Reference data every market starts with. Rates are illustrative state base rates, destination based;
-- the office replaces them by its own. Clothing is exempt where the state exempts it in general.
insert into tax_rate (id, country, region, tax_code, rate, name, effective_from)
select gen_random_uuid(), 'US', r.region, r.code, r.rate, r.name, date '2020-01-01' from (values
  ('AZ', '*', 0.0560, 'Arizona sales tax'), ('CA', '*', 0.0725, 'California sales tax'),
  ('CO', '*', 0.0290, 'Colorado sales tax'), ('FL', '*', 0.0600, 'Florida sales tax'),
  ('GA', '*', 0.0400, 'Georgia sales tax'), ('IL', '*', 0.0625, 'Illinois sales tax'),
  ('MA', '*', 0.0625, 'Massachusetts sales tax'), ('MA', 'CLOTHING', 0.0000, 'Massachusetts sales tax'),
  ('ME', '*', 0.0550, 'Maine sales tax'), ('MI', '*', 0.0600, 'Michigan sales tax'),
  ('MN', '*', 0.0688, 'Minnesota sales tax'), ('MN', 'CLOTHING', 0.0000, 'Minnesota sales tax'),
  ('NC', '*', 0.0475, 'North Carolina sales tax'), ('NJ', '*', 0.0663, 'New Jersey sales tax'),
  ('NJ', 'CLOTHING', 0.0000, 'New Jersey sales tax'), ('NM', '*', 0.0488, 'New Mexico gross receipts tax'),
  ('NY', '*', 0.0825, 'New York sales tax'), ('OH', '*', 0.0575, 'Ohio sales tax'),
  ('PA', '*', 0.0600, 'Pennsylvania sales tax'), ('PA', 'CLOTHING', 0.0000, 'Pennsylvania sales tax'),
  ('TN', '*', 0.0700, 'Tennessee sales tax'), ('TX', '*', 0.0625, 'Texas sales tax'),
  ('VA', '*', 0.0530, 'Virginia sales tax'), ('VT', '*', 0.0600, 'Vermont sales tax'),
  ('VT', 'CLOTHING', 0.0000, 'Vermont sales tax'), ('WA', '*', 0.0650, 'Washington sales tax'),
  ('WI', '*', 0.0500, 'Wisconsin sales tax')
) as r (region, code, rate, name);
