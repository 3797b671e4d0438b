extension Words {
    /// Words on what published methods keep, a second opinion.
    static let panel = #"""
        panel.reason.community
        en the timing test found it, as community {0}
        zh 时间检验发现了它，即社群 {0}
        ru её нашла проверка времени: сообщество {0}
        de der Zeittest fand sie, als Gruppe {0}
        fr le test des moments l’a trouvé : communauté {0}
        es la prueba de momentos lo encontró: comunidad {0}

        panel.reason.slow
        en the slow scan found it, as slow group {0}
        zh 慢速扫描发现了它，即慢速群组 {0}
        ru её нашёл медленный поиск: медленная группа {0}
        de die langsame Suche fand sie, als langsame Gruppe {0}
        fr la recherche lente l’a trouvé : groupe lent {0}
        es la búsqueda lenta lo encontró: grupo lento {0}

        panel.reason.nothing
        en no two members share anything on the layers that the tests look at, apart from what more than {0} accounts used
        zh 除超过 {0} 个账号使用的内容外，没有两名成员在检验所看的层上有共同内容
        ru ни у каких двух участников нет общего на слоях, которые смотрят проверки, кроме того, что использовали более {0} аккаунтов
        de keine zwei Mitglieder teilen etwas auf den Ebenen der Tests, außer was mehr als {0} Accounts nutzten
        fr aucun couple de membres ne partage rien sur les couches des tests, hormis ce que plus de {0} comptes ont utilisé
        es ningún par de miembros comparte nada en las capas de las pruebas, salvo lo que usaron más de {0} cuentas

        panel.reason.tooSlow
        en too slow: {1} of {0} gap between members are longer than {2}, the widest window|too slow: {1} of {0} gaps between members are longer than {2}, the widest window
        zh 太慢：成员之间 {0} 个间隔中有 {1} 个长于最宽窗口 {2}
        ru слишком медленно: {1} из {0} промежутка между участниками длиннее самого широкого окна, {2}|слишком медленно: {1} из {0} промежутков между участниками длиннее самого широкого окна, {2}|слишком медленно: {1} из {0} промежутков между участниками длиннее самого широкого окна, {2}
        de zu langsam: {1} von {0} Abstand zwischen Mitgliedern ist länger als das weiteste Zeitfenster, {2}|zu langsam: {1} von {0} Abständen zwischen Mitgliedern sind länger als das weiteste Zeitfenster, {2}
        fr trop lent : {1} écart sur {0} entre membres dépasse la fenêtre la plus large, {2}|trop lent : {1} écarts sur {0} entre membres dépassent la fenêtre la plus large, {2}
        es demasiado lento: {1} de {0} intervalo entre miembros supera la ventana más amplia, {2}|demasiado lento: {1} de {0} intervalos entre miembros superan la ventana más amplia, {2}

        panel.reason.round
        en {1} of {0} meeting are of posts that a scheduler put on whole five minutes|{1} of {0} meetings are of posts that a scheduler put on whole five minutes
        zh {0} 次相遇中有 {1} 次来自定时工具放在整五分钟的帖子
        ru {1} из {0} встречи — посты, которые планировщик поставил ровно на пять минут|{1} из {0} встреч — посты, которые планировщик поставил ровно на пять минут|{1} из {0} встреч — посты, которые планировщик поставил ровно на пять минут
        de {1} von {0} Treffen betrifft Beiträge, die ein Planungswerkzeug auf volle fünf Minuten legte|{1} von {0} Treffen betreffen Beiträge, die ein Planungswerkzeug auf volle fünf Minuten legte
        fr {1} rencontre sur {0} concerne des publications qu’un planificateur a placées sur cinq minutes pile|{1} rencontres sur {0} concernent des publications qu’un planificateur a placées sur cinq minutes pile
        es {1} de {0} encuentro es de publicaciones que un programador puso en cinco minutos exactos|{1} de {0} encuentros son de publicaciones que un programador puso en cinco minutos exactos

        panel.reason.few
        en too few occasions: {0} shared in {1}
        zh 场合太少：{0}，{1}
        ru слишком мало случаев: общее {0}, {1}
        de zu wenige Anlässe: gemeinsam {0}, {1}
        fr trop peu d’occasions : {0} en commun, {1}
        es muy pocas ocasiones: {0} en común, {1}

        panel.reason.most
        en the members make {0} % of all uses, so little is left to compare them with
        zh 成员占全部使用的 {0} %，因此几乎没有可供比较的内容
        ru на участников приходится {0} % всех использований, и сравнивать их почти не с чем
        de die Mitglieder machen {0} % aller Nutzungen aus, sodass wenig zum Vergleichen bleibt
        fr les membres font {0} % de tous les usages ; il reste peu à quoi les comparer
        es los miembros suponen el {0} % de todos los usos, así que queda poco con que compararlos

        panel.reason.chance
        en the tests looked at it and did not find it beyond chance
        zh 检验考察过它，未发现其超出偶然
        ru проверки её рассмотрели и не нашли за пределами случайности
        de die Tests sahen sie an und fanden sie nicht über dem Zufall
        fr les tests l’ont examiné et ne l’ont pas trouvé au-delà du hasard
        es las pruebas lo examinaron y no lo hallaron por encima del azar

        panel.absent.nothing
        en no: the posts have nothing that it reads
        zh 无：帖子中没有它读取的内容
        ru нет: в постах нет того, что он читает
        de nein: die Beiträge enthalten nichts, was es liest
        fr non : les publications n’ont rien de ce qu’elle lit
        es no: las publicaciones no tienen nada de lo que lee

        panel.absent.pairs
        en no: it would have to hold too many pairs
        zh 无：它需要保存过多的配对
        ru нет: пришлось бы хранить слишком много пар
        de nein: es müsste zu viele Paare halten
        fr non : il lui faudrait garder trop de paires
        es no: tendría que guardar demasiados pares

        panel.heading
        en What published methods keep
        zh 已发表方法所保留的
        ru Что оставляют опубликованные методы
        de Was veröffentlichte Verfahren behalten
        fr Ce que retiennent les méthodes publiées
        es Lo que conservan los métodos publicados

        panel.looked
        en {0} published method looked at the same posts, each at the settings of its authors.|{0} published methods looked at the same posts, each at the settings of its authors.
        zh {0} 种已发表的方法以其作者的设置考察了相同的帖子。
        ru Те же посты рассмотрел {0} опубликованный метод с настройками авторов.|Те же посты рассмотрели {0} опубликованных метода, каждый с настройками своих авторов.|Те же посты рассмотрели {0} опубликованных методов, каждый с настройками своих авторов.
        de {0} veröffentlichtes Verfahren sah dieselben Beiträge an, mit den Einstellungen der Autoren.|{0} veröffentlichte Verfahren sahen dieselben Beiträge an, jedes mit den Einstellungen seiner Autoren.
        fr {0} méthode publiée a examiné les mêmes publications, avec les réglages de ses auteurs.|{0} méthodes publiées ont examiné les mêmes publications, chacune avec les réglages de ses auteurs.
        es {0} método publicado examinó las mismas publicaciones, con los ajustes de sus autores.|{0} métodos publicados examinaron las mismas publicaciones, cada uno con los ajustes de sus autores.

        panel.noLevel
        en None of them states how likely its groups are by chance, and they keep groups where nobody planned anything: people with one interest, readers of one source and users of one tool among them.
        zh 它们都没有说明其群组偶然出现的可能性，而且会在无人计划之处保留群组，其中有同一兴趣的人、同一来源的读者和同一工具的用户。
        ru Ни один не говорит, насколько его группы вероятны случайно, и они оставляют группы там, где никто ничего не планировал: люди с одним интересом, читатели одного источника, пользователи одного инструмента.
        de Keines sagt, wie wahrscheinlich seine Gruppen durch Zufall sind, und sie behalten Gruppen, wo niemand etwas plante: Menschen mit einem Interesse, Leser einer Quelle und Nutzer eines Werkzeugs.
        fr Aucune ne dit la probabilité de ses groupes par hasard, et elles en retiennent là où personne n’a rien planifié : des gens d’un même intérêt, les lecteurs d’une source, les utilisateurs d’un outil.
        es Ninguno dice lo probables que son sus grupos por azar, y conservan grupos donde nadie planeó nada: personas con un mismo interés, lectores de una fuente y usuarios de una herramienta.

        panel.opinion
        en This is a second opinion and no finding; it shows where to read on.
        zh 这是第二意见而非发现；它指出应继续阅读之处。
        ru Это второе мнение, а не результат; оно показывает, где читать дальше.
        de Das ist eine zweite Meinung und kein Ergebnis; sie zeigt, wo weiterzulesen ist.
        fr C’est un second avis et non un résultat ; il indique où lire plus avant.
        es Es una segunda opinión y no un hallazgo; muestra dónde seguir leyendo.

        panel.none
        en No two of them that look at different traces keep the same group, or nearly the same; {0} lists what each keeps.
        zh 其中没有两种考察不同痕迹的方法保留了相同或几乎相同的群组；{0} 列出了各方法所保留的内容。
        ru Никакие два из них, рассматривающие разные следы, не выделяют одну и ту же или почти ту же группу; {0} показывает, что находит каждый.
        de Keine zwei von ihnen, die verschiedene Spuren betrachten, finden dieselbe oder fast dieselbe Gruppe; {0} führt auf, was jedes findet.
        fr Aucune paire de méthodes examinant des traces différentes ne retient le même groupe, ou presque ; {0} indique ce que chacune retient.
        es Ningún par de métodos que miran rastros distintos conserva el mismo grupo, o casi; {0} indica qué conserva cada uno.

        panel.agree
        en {0} group is kept, nearly alike, by methods that look at different traces.|{0} groups are kept, nearly alike, by methods that look at different traces.
        zh {0} 个群组被考察不同痕迹的方法几乎一致地保留。
        ru {0} группу почти одинаково оставляют методы, смотрящие на разные следы.|{0} группы почти одинаково оставляют методы, смотрящие на разные следы.|{0} групп почти одинаково оставляют методы, смотрящие на разные следы.
        de {0} Gruppe wird fast gleich von Verfahren behalten, die verschiedene Spuren ansehen.|{0} Gruppen werden fast gleich von Verfahren behalten, die verschiedene Spuren ansehen.
        fr {0} groupe est retenu, presque à l’identique, par des méthodes regardant des traces différentes.|{0} groupes sont retenus, presque à l’identique, par des méthodes regardant des traces différentes.
        es {0} grupo lo conservan, casi igual, métodos que miran rastros distintos.|{0} grupos los conservan, casi igual, métodos que miran rastros distintos.

        panel.group
        en Group {1}, no chance level: {2} that {0} methods keep|Group {1}, no chance level: {2} that {0} methods keep
        zh 群组 {1}，无偶然水平：{2}，由 {0} 种方法保留
        ru Группа {1}, без оценки случайности: {2}, оставляет методов: {0}|Группа {1}, без оценки случайности: {2}, оставляют методов: {0}|Группа {1}, без оценки случайности: {2}, оставляют методов: {0}
        de Gruppe {1}, kein Zufallsmaß: {2}, von {0} Verfahren behalten|Gruppe {1}, kein Zufallsmaß: {2}, von {0} Verfahren behalten
        fr Groupe {1}, sans niveau de hasard : {2}, retenu par {0} méthode|Groupe {1}, sans niveau de hasard : {2}, retenu par {0} méthodes
        es Grupo {1}, sin nivel de azar: {2}, conservado por {0} método|Grupo {1}, sin nivel de azar: {2}, conservado por {0} métodos

        panel.groupLooks
        en Group {1}, no chance level: {2} that {0} methods keep; looks like {3}|Group {1}, no chance level: {2} that {0} methods keep; looks like {3}
        zh 群组 {1}，无偶然水平：{2}，由 {0} 种方法保留；看起来像{3}
        ru Группа {1}, без оценки случайности: {2}, оставляет методов: {0}; похоже на: {3}|Группа {1}, без оценки случайности: {2}, оставляют методов: {0}; похоже на: {3}|Группа {1}, без оценки случайности: {2}, оставляют методов: {0}; похоже на: {3}
        de Gruppe {1}, kein Zufallsmaß: {2}, von {0} Verfahren behalten; sieht aus wie {3}|Gruppe {1}, kein Zufallsmaß: {2}, von {0} Verfahren behalten; sieht aus wie {3}
        fr Groupe {1}, sans niveau de hasard : {2}, retenu par {0} méthode ; ressemble à {3}|Groupe {1}, sans niveau de hasard : {2}, retenu par {0} méthodes ; ressemble à {3}
        es Grupo {1}, sin nivel de azar: {2}, conservado por {0} método; se parece a {3}|Grupo {1}, sin nivel de azar: {2}, conservado por {0} métodos; se parece a {3}

        panel.keptBy
        en kept by {1}; {0} other method that answered keeps no such group|kept by {1}; {0} other methods that answered keep no such group
        zh 由 {1} 保留；另有 {0} 种作答的方法没有这样的群组
        ru оставляют {1}; ещё {0} ответивший метод такой группы не оставляет|оставляют {1}; ещё {0} ответивших метода такой группы не оставляют|оставляют {1}; ещё {0} ответивших методов такой группы не оставляют
        de behalten von {1}; {0} weiteres Verfahren mit Antwort behält keine solche Gruppe|behalten von {1}; {0} weitere Verfahren mit Antwort behalten keine solche Gruppe
        fr retenu par {1} ; {0} autre méthode ayant répondu ne retient pas un tel groupe|retenu par {1} ; {0} autres méthodes ayant répondu ne retiennent pas un tel groupe
        es conservado por {1}; {0} método más que respondió no conserva tal grupo|conservado por {1}; {0} métodos más que respondieron no conservan tal grupo

        panel.traces
        en what they look at: {0}
        zh 它们所看的：{0}
        ru на что они смотрят: {0}
        de was sie ansehen: {0}
        fr ce qu’elles regardent : {0}
        es lo que miran: {0}

        panel.overlap
        en their groups and this one overlap by {0} to {1} % (accounts in both, of those in either)
        zh 它们的群组与此群组重叠 {0} 至 {1} %（同属两者的账号占属于任一者的账号之比）
        ru их группы и эта пересекаются на {0}–{1} % (аккаунты в обеих от аккаунтов хотя бы в одной)
        de ihre Gruppen und diese überschneiden sich zu {0} bis {1} % (Accounts in beiden, von denen in mindestens einer)
        fr leurs groupes et celui-ci se recoupent de {0} à {1} % (comptes dans les deux, sur ceux d’au moins un)
        es sus grupos y este se solapan del {0} al {1} % (cuentas en ambos, de las que están en alguno)

        panel.share
        en the members share {0} thing that the tests look at, in {1} from {2} to {3}; half of the gaps between one member and the next are at most {4}|the members share {0} things that the tests look at, in {1} from {2} to {3}; half of the gaps between one member and the next are at most {4}
        zh 成员共享检验所看的 {0} 个事物，{1}，{2} 至 {3}；相邻成员之间一半的间隔不超过 {4}
        ru у участников {0} общий предмет из тех, что смотрят проверки, {1}, с {2} по {3}; половина промежутков между участниками не длиннее {4}|у участников {0} общих предмета из тех, что смотрят проверки, {1}, с {2} по {3}; половина промежутков между участниками не длиннее {4}|у участников {0} общих предметов из тех, что смотрят проверки, {1}, с {2} по {3}; половина промежутков между участниками не длиннее {4}
        de die Mitglieder teilen {0} Ding, das die Tests ansehen, {1}, {2} bis {3}; die Hälfte der Abstände von einem Mitglied zum nächsten ist höchstens {4}|die Mitglieder teilen {0} Dinge, die die Tests ansehen, {1}, {2} bis {3}; die Hälfte der Abstände von einem Mitglied zum nächsten ist höchstens {4}
        fr les membres partagent {0} chose que regardent les tests, {1}, du {2} au {3} ; la moitié des écarts d’un membre au suivant est d’au plus {4}|les membres partagent {0} choses que regardent les tests, {1}, du {2} au {3} ; la moitié des écarts d’un membre au suivant est d’au plus {4}
        es los miembros comparten {0} cosa que miran las pruebas, {1}, del {2} al {3}; la mitad de los intervalos de un miembro al siguiente es de {4} como máximo|los miembros comparten {0} cosas que miran las pruebas, {1}, del {2} al {3}; la mitad de los intervalos de un miembro al siguiente es de {4} como máximo

        panel.why
        en why the tests do not count it: {0}
        zh 检验不计入它的原因：{0}
        ru почему проверки её не учитывают: {0}
        de warum die Tests sie nicht zählen: {0}
        fr pourquoi les tests ne le comptent pas : {0}
        es por qué las pruebas no lo cuentan: {0}

        panel.times
        en times alone
        zh 仅时间
        ru только время
        de nur Zeiten
        fr les moments seuls
        es solo los momentos

        panel.with
        en {0} with {1}
        zh {0}与{1}
        ru {0} и {1}
        de {0} mit {1}
        fr {0} avec {1}
        es {0} con {1}

        panel.caption
        en What each method keeps, at the settings of its authors
        zh 各方法以其作者的设置所保留的
        ru Что оставляет каждый метод с настройками авторов
        de Was jedes Verfahren behält, mit den Einstellungen seiner Autoren
        fr Ce que retient chaque méthode, avec les réglages de ses auteurs
        es Lo que conserva cada método, con los ajustes de sus autores

        panel.column.method
        en method
        zh 方法
        ru метод
        de Verfahren
        fr méthode
        es método

        panel.column.rests
        en rests on
        zh 依据
        ru опирается на
        de beruht auf
        fr repose sur
        es se basa en

        panel.column.groups
        en groups
        zh 群组
        ru группы
        de Gruppen
        fr groupes
        es grupos

        panel.column.above
        en groups above
        zh 上述群组
        ru группы выше
        de Gruppen oben
        fr groupes ci-dessus
        es grupos de arriba

        panel.outcome
        en Published methods agree on {0} account in {1}, for which no chance can be stated; they are listed apart.|Published methods agree on {0} accounts in {1}, for which no chance can be stated; they are listed apart.
        zh 已发表的方法对 {1} 中的 {0} 个账号意见一致，无法给出偶然概率；另行列出。
        ru Опубликованные методы сходятся на {0} аккаунте ({1}), случайность оценить нельзя; они перечислены отдельно.|Опубликованные методы сходятся на {0} аккаунтах ({1}), случайность оценить нельзя; они перечислены отдельно.|Опубликованные методы сходятся на {0} аккаунтах ({1}), случайность оценить нельзя; они перечислены отдельно.
        de Veröffentlichte Verfahren stimmen bei {0} Account in {1} überein, wofür sich kein Zufallsmaß angeben lässt; gesondert aufgeführt.|Veröffentlichte Verfahren stimmen bei {0} Accounts in {1} überein, wofür sich kein Zufallsmaß angeben lässt; gesondert aufgeführt.
        fr Les méthodes publiées s’accordent sur {0} compte dans {1}, sans niveau de hasard possible ; à part.|Les méthodes publiées s’accordent sur {0} comptes dans {1}, sans niveau de hasard possible ; ils sont listés à part.
        es Los métodos publicados coinciden en {0} cuenta de {1}, sin nivel de azar posible; se lista aparte.|Los métodos publicados coinciden en {0} cuentas de {1}, sin nivel de azar posible; se listan aparte.

        """#
}
