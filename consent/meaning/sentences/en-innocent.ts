/** English wordings that hold a word of revocation and are none. */
export const innocentEn = `
    bus|train|tram|next|last|first|metro|subway|whistle|pit|pitstop|full|non|one|truck|rest|door|f|quick|short|short_and|petrol|gas|tube|mcdonalds stop
    stop off at|in|on|for|here|there
    stop by|at|over|in|sign|light|lights|watch|loss|motion|gap|dead|here|there|press|clock|bath|payment|order
    stop to|for a? pick|buy|get|eat|think|see|visit|say|drop|collect|coffee|lunch|dinner|petrol|gas|drink|moment|minute|second
    cant|cannot|couldnt|couldn stop ~ laughing|smiling|crying|thinking|eating|watching|loving|using|listening|myself
    stop worrying|laughing|crying|pretending|joking|playing|lying|believing|thinking|apologizing|apologising|being
    stop|cancel|end|quit|delay|change|remove|delete|block my|the|this|that|our|an|a|your|all|both|his|her ~ <service> #?
    stop|cancel|end|quit|delay|change|remove|delete <service> #?
    end of|date|user|users|up|result|product
    the|week|year|month|day|weekend|dead|front|back|deep|low|high|other end
    take me off hold|speaker|mute
    quit smoking|drinking|my_job|the_job|work
    opt for
    how do i start
    without|wo stop
    never stop|stops|stopping
    i|we dont|do_not|never|wouldnt|cant|cannot want|wish|like|afford? to? miss|lose
    dont|do_not|donot|dnt remove|delete|erase|drop|unsubscribe|exclude me|us
    dont|do_not|not want .. miss|lose|unsubscribe
    dont stop|quit|cancel|leave|end|unsubscribe|go
    non stop
    add|remove .. to|from|in ~ cart|basket|order|bag|wishlist|waitlist|waiting_list|guest_list
    stop|cut the|this? bleeding|pain|bill|war|leak|leaking|noise|virus|traffic
    no more than
    no more ~ <msg> have|has|had? arrived|come|came|appeared|reached|been_received|shown_up|showed_up
    no more ~ <msg> from my|our|his|her? <person>
    no more ~ <msg> from? you|him|them|anyone? since|after <when>
    no more ~ questions|problems|issues|worries|stock|tickets|seats|rooms|tables|sizes|excuses|delays|time|info|information|help|milk|space|appointments|slots|availability|availablity
    no message|messages|text|update|updates|news|offer|offers|notification|alert yet|so_far|received|from_you_yet|from_the|today_yet
    there are|is|were|was ~ no more
    got|get|getting|received|receive|see|have|had no ~ <msg>
    end|quit|exit the|this ~ app|call|chat|screen|page|program
    contact|text|message|write|email|call me|us back|when|once|if|as_soon
    dont|do_not hesitate|forget ~ <text>
  `;
