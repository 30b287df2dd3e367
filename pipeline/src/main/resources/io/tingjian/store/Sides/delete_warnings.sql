delete from warning where call = :call and code in ('channels_seem_swapped', 'sides_swapped', 'speakers_unsure', 'agent_named')
