select agent_id, max(agent_name) as agent_name, max(team) as team
from call
where state in ('screened', 'reviewed') and agent_id is not null
group by agent_id
order by agent_id
