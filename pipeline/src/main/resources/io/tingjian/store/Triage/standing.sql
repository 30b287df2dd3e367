-- The screened calls that pass the filters, and what their order depends on.
-- A finding that a person rejected no longer counts; a finished review's points replace the machine's.
with standing as (
  select c.id, c.call_id, c.state, c.agent_id, c.agent_name, c.team, c.business_type, c.direction,
         c.started_at, c.started_offset_s, coalesce(c.started_at, c.received_at) as began,
         coalesce(r.duration_ms, 0) as duration_ms, s.id as screening,
         coalesce(rv.points, sc.points) as points,
         coalesce(rv.points, sc.points, 101) as points_order,
         coalesce(rv.vetoed, sc.vetoed, false) as vetoed,
         coalesce((select max(f.severity_rank) from finding f
                   where f.screening = s.id
                     and not exists (select 1 from verdict v
                                     where v.finding = f.id and v.in_force
                                       and v.decision = 'rejected')), -1) as worst,
         (select count(*) from finding f
          where f.screening = s.id
            and not exists (select 1 from verdict v
                            where v.finding = f.id and v.in_force)) as undecided,
         (select string_agg(w.code, ',' order by w.code)
          from warning w where w.call = c.id) as warnings
  from call c
  join screening s on s.call = c.id and s.in_force
  left join recording r on r.call = c.id
  left join score sc on sc.screening = s.id
  left join review rv on rv.call = c.id and rv.in_force
  where c.state in ('screened', 'reviewed')
    and (cast(:state as varchar) is null or c.state = :state)
    and (cast(:agent as varchar) is null or c.agent_id = :agent)
    and (cast(:rule as varchar) is null
         or exists (select 1 from finding f where f.screening = s.id and f.rule_key = :rule))
    and (cast(:alertedTo as varchar) is null
         or exists (select 1 from alert a join saved_search ss on ss.id = a.saved_search
                    where a.call = c.id and a.seen_at is null and ss.account = :alertedTo
                      and (cast(:alert as varchar) is null or ss.id = :alert)))
    and (cast(:from as timestamp with time zone) is null
         or c.started_at + c.started_offset_s * interval '1' second >= :from)
    and (cast(:until as timestamp with time zone) is null
         or c.started_at + c.started_offset_s * interval '1' second < :until)
    and (cast(:text as varchar) is null
         or lower(c.call_id) like :text escape '!'
         or lower(c.agent_id) like :text escape '!'
         or lower(c.agent_name) like :text escape '!'
         or lower(c.team) like :text escape '!'
         or lower(c.customer_number) like :text escape '!'
         or lower(c.product) like :text escape '!'
         or lower(c.queue) like :text escape '!'
         or lower(c.file_name) like :text escape '!')
)
