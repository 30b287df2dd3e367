-- Worst first; ties by age, so that no call starves.
select * from standing
where (cast(:severityRank as integer) is null or worst = :severityRank)
  and (cast(:afterId as varchar) is null
       or worst < :afterWorst
       or (worst = :afterWorst
           and (points_order > :afterPoints
                or (points_order = :afterPoints
                    and (began > :afterBegan
                         or (began = :afterBegan and id > :afterId))))))
order by worst desc, points_order, began, id
limit :limit
