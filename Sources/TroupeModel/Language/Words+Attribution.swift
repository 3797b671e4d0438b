extension Words {
    /// What may be said about who is behind a network.
    static let attribution = #"""
        attribution.none
        en Who is behind the accounts has not been assessed.
        zh 尚未评估这些账号背后是谁。
        ru Кто стоит за аккаунтами, не оценивалось.
        de Wer hinter den Accounts steht, wurde nicht beurteilt.
        fr Il n’a pas été évalué qui est derrière les comptes.
        es No se ha evaluado quién está detrás de las cuentas.

        attribution.closing
        en Coordinated, inauthentic, harmful and state-run are four different claims; none follows from another.
        zh “协同”“不真实”“有害”和“由国家操纵”是四种不同的论断，任何一种都不能推出另一种。
        ru «Скоординированные», «неподлинные», «вредные» и «управляемые государством» — четыре разных утверждения; ни одно не следует из другого.
        de Koordiniert, unecht, schädlich und staatlich gesteuert sind vier verschiedene Aussagen; keine folgt aus einer anderen.
        fr Coordonné, inauthentique, nuisible et dirigé par un État sont quatre affirmations différentes ; aucune ne découle d’une autre.
        es Coordinado, inauténtico, dañino y dirigido por un Estado son cuatro afirmaciones distintas; ninguna se deduce de otra.

        attribution.unweighed
        en {0} explanation is named; no evidence was weighed against it.|{0} explanations are named; no evidence was weighed against them.
        zh 已提出 {0} 种解释；尚未用证据对其加以权衡。
        ru Названо {0} объяснение; с доказательствами его не сопоставляли.|Названо {0} объяснения; с доказательствами их не сопоставляли.|Названо {0} объяснений; с доказательствами их не сопоставляли.
        de {0} Erklärung ist genannt; an Belegen gemessen wurde sie nicht.|{0} Erklärungen sind genannt; an Belegen gemessen wurden sie nicht.
        fr {0} explication est proposée ; elle n’a été confrontée à aucun élément.|{0} explications sont proposées ; elles n’ont été confrontées à aucun élément.
        es Se propone {0} explicación; no se ha contrastado con ningún indicio.|Se proponen {0} explicaciones; no se han contrastado con ningún indicio.

        attribution.least
        en Of the explanations that were weighed, “{0}” has the least against it; that is not proof of it.
        zh 在所权衡的解释中，与“{0}”相悖的证据最少；这并不能证明它成立。
        ru Из взвешенных объяснений меньше всего говорит против «{0}»; это не доказывает его.
        de Von den abgewogenen Erklärungen spricht am wenigsten gegen „{0}“; bewiesen ist sie damit nicht.
        fr Parmi les explications examinées, « {0} » est celle contre laquelle il y a le moins d’éléments ; cela ne la prouve pas.
        es De las explicaciones sopesadas, «{0}» es la que menos indicios tiene en contra; eso no la demuestra.

        attribution.alike
        en {0} explanation, {1}, fits the evidence.|{0} explanations, all of them {1}, fit the evidence equally well.
        zh 有 {0} 种解释（均为：{1}）与证据同样相符。
        ru {0} объяснение ({1}) согласуется с доказательствами.|{0} объяснения (все: {1}) одинаково хорошо согласуются с доказательствами.|{0} объяснений (все: {1}) одинаково хорошо согласуются с доказательствами.
        de {0} Erklärung ({1}) passt zu den Belegen.|{0} Erklärungen (alle: {1}) passen gleich gut zu den Belegen.
        fr {0} explication ({1}) concorde avec les éléments.|{0} explications (toutes : {1}) concordent aussi bien avec les éléments.
        es {0} explicación ({1}) concuerda con los indicios.|{0} explicaciones (todas: {1}) concuerdan igual de bien con los indicios.

        attribution.unclear
        en It is not clear whether the accounts are {0} or {1}: these explanations fit the evidence equally well.
        zh 尚不清楚这些账号属于哪一种情况（{0}；{1}）：这些解释与证据同样相符。
        ru Неясно, какое объяснение верно ({0}; {1}): они одинаково хорошо согласуются с доказательствами.
        de Offen ist, welche Erklärung zutrifft ({0}; {1}): Sie passen gleich gut zu den Belegen.
        fr On ne sait pas quelle explication est la bonne ({0} ; {1}) : elles concordent aussi bien avec les éléments.
        es No está claro qué explicación es la correcta ({0}; {1}): concuerdan igual de bien con los indicios.

        attribution.nolink
        en Nothing recorded here allows a statement on a link to a state.
        zh 此处的记录不足以对与某国的联系作出任何论断。
        ru Записанное здесь не позволяет утверждать что-либо о связи с государством.
        de Nichts hier Festgehaltenes erlaubt eine Aussage über eine Verbindung zu einem Staat.
        fr Rien de ce qui est consigné ici ne permet de se prononcer sur un lien avec un État.
        es Nada de lo registrado aquí permite afirmar algo sobre un vínculo con un Estado.

        attribution.few
        en {0} indicator ({1}) would fit a link to a state; indicators of one category or of one origin do not allow a statement.|{0} indicators ({1}) would fit a link to a state; indicators of one category or of one origin do not allow a statement.
        zh 有 {0} 条迹象（{1}）与某国有联系的说法相符；仅属一类或同一来源的迹象不足以作出论断。
        ru {0} признак ({1}) согласуется со связью с государством; признаки одной категории или одного происхождения не позволяют ничего утверждать.|{0} признака ({1}) согласуются со связью с государством; признаки одной категории или одного происхождения не позволяют ничего утверждать.|{0} признаков ({1}) согласуются со связью с государством; признаки одной категории или одного происхождения не позволяют ничего утверждать.
        de {0} Anzeichen ({1}) würde zu einer Verbindung zu einem Staat passen; Anzeichen nur einer Art oder nur einer Herkunft erlauben keine Aussage.|{0} Anzeichen ({1}) würden zu einer Verbindung zu einem Staat passen; Anzeichen nur einer Art oder nur einer Herkunft erlauben keine Aussage.
        fr {0} indice ({1}) serait compatible avec un lien avec un État ; des indices d’une seule catégorie ou d’une seule origine ne permettent pas de se prononcer.|{0} indices ({1}) seraient compatibles avec un lien avec un État ; des indices d’une seule catégorie ou d’une seule origine ne permettent pas de se prononcer.
        es {0} indicio ({1}) encajaría con un vínculo con un Estado; indicios de una sola categoría o de un solo origen no permiten afirmar nada.|{0} indicios ({1}) encajarían con un vínculo con un Estado; indicios de una sola categoría o de un solo origen no permiten afirmar nada.

        attribution.link
        en Independent indicators of {0} category ({1}) are consistent with a link to a state. They do not show that a state made or ran the accounts.|Independent indicators of {0} categories ({1}) are consistent with a link to a state. They do not show that a state made or ran the accounts.
        zh 来自 {0} 类的独立迹象（{1}）与某国有联系的说法相符。它们并不表明这些账号由某国创建或操纵。
        ru Независимые признаки {0} категории ({1}) согласуются со связью с государством. Они не показывают, что государство создало аккаунты или управляло ими.|Независимые признаки {0} категорий ({1}) согласуются со связью с государством. Они не показывают, что государство создало аккаунты или управляло ими.|Независимые признаки {0} категорий ({1}) согласуются со связью с государством. Они не показывают, что государство создало аккаунты или управляло ими.
        de Unabhängige Anzeichen {0} Art ({1}) sind mit einer Verbindung zu einem Staat vereinbar. Sie zeigen nicht, dass ein Staat die Accounts angelegt oder gesteuert hat.|Unabhängige Anzeichen von {0} Arten ({1}) sind mit einer Verbindung zu einem Staat vereinbar. Sie zeigen nicht, dass ein Staat die Accounts angelegt oder gesteuert hat.
        fr Des indices indépendants de {0} catégorie ({1}) sont compatibles avec un lien avec un État. Ils ne montrent pas qu’un État a créé ou dirigé les comptes.|Des indices indépendants de {0} catégories ({1}) sont compatibles avec un lien avec un État. Ils ne montrent pas qu’un État a créé ou dirigé les comptes.
        es Indicios independientes de {0} categoría ({1}) son compatibles con un vínculo con un Estado. No demuestran que un Estado creara o dirigiera las cuentas.|Indicios independientes de {0} categorías ({1}) son compatibles con un vínculo con un Estado. No demuestran que un Estado creara o dirigiera las cuentas.

        attribution.view
        en Analysts call “{0}” {1}.
        zh 分析人员对“{0}”的判断：{1}。
        ru Оценка аналитиков для «{0}»: {1}.
        de Einschätzung der Analysten zu „{0}“: {1}.
        fr Avis des analystes sur « {0} » : {1}.
        es Valoración de los analistas sobre «{0}»: {1}.

        attribution.held
        en An analyst's view on “{0}” is recorded; the evidence does not allow to pass it on as a finding.
        zh 已记录一位分析人员对“{0}”的看法；现有证据不允许把它当作结论转述。
        ru Мнение аналитика о «{0}» записано; доказательства не позволяют передать его как вывод.
        de Eine Einschätzung zu „{0}“ ist festgehalten; die Belege erlauben nicht, sie als Befund weiterzugeben.
        fr L’avis d’un analyste sur « {0} » est consigné ; les éléments ne permettent pas de le transmettre comme un résultat.
        es Consta la opinión de un analista sobre «{0}»; los indicios no permiten transmitirla como un hallazgo.

        reading.commercial
        en commercial
        zh 出于商业目的
        ru коммерческое
        de kommerziell
        fr commerciale
        es comercial

        reading.state_aligned
        en ideological (aligned with a state, not run by it)
        zh 出于意识形态（与某国立场一致，但不由其操纵）
        ru идеологическое (в духе государства, но не под его управлением)
        de ideologisch (im Sinne eines Staates, nicht von ihm gesteuert)
        fr idéologique (dans le sens d’un État, sans être dirigée par lui)
        es ideológica (afín a un Estado, no dirigida por él)

        reading.state_run
        en linked to a state
        zh 与某国有联系
        ru связанное с государством
        de mit einem Staat verbunden
        fr liée à un État
        es vinculada a un Estado

        reading.mixed
        en both at once
        zh 二者兼有
        ru и то и другое
        de beides zugleich
        fr les deux à la fois
        es ambas a la vez

        reading.other
        en something else
        zh 其他情况
        ru нечто иное
        de etwas anderes
        fr autre chose
        es otra cosa

        indicator.technical
        en technical
        zh 技术
        ru технические
        de technisch
        fr techniques
        es técnicos

        indicator.behavioural
        en behavioural
        zh 行为
        ru поведенческие
        de Verhalten
        fr de comportement
        es de comportamiento

        indicator.contextual
        en contextual
        zh 情境
        ru контекстные
        de Zusammenhang
        fr de contexte
        es de contexto

        indicator.legal
        en legal
        zh 法律
        ru юридические
        de rechtlich
        fr juridiques
        es jurídicos
        """#
}
