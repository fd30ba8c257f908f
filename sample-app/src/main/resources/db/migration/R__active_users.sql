-- Those who have ordered something.
create or replace view active_users as
select u.id, u.name, u.email, count(*) as order_count, max(o.placed_on) as last_order_on
from users u
join orders o on o.user_id = u.id
group by u.id, u.name, u.email;
