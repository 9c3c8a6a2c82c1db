// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Abbreviations by what they say about the sentence they stand in (see Abbreviation). A word that stands here in small
/// letters may also begin with a capital one, unless "=" stands before it: "schweiz." is one, "Schweiz." is a country.
namespace bild::words_of_both {

inline constexpr std::u32string_view inside = U"e.g. i.e. cf. vs. viz.";

inline constexpr std::u32string_view leading =
    U"Dr. Drs. Dres. Prof. med. jur. phil. rer. nat. theol. Mr. Mrs. Ms. Mx. Messrs. Mme. Mlle. Msgr. Nr. Tel. vol. "
    U"vols. pp. incl. excl. =v.";

inline constexpr std::u32string_view beforeNumber = U"Art. no. nos. fig. figs. sec. Tab. Max. MwSt. Mwst. USt. Ust.";

inline constexpr std::u32string_view either =
    U"max. Co. Inc. Ltd. Corp. Bros. Jr. Sr. Sc. univ. =ed. =eds. "
    U"Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Okt. Nov. Dec. Dez.";

inline constexpr std::u32string_view closing = U"etc. al. Ph.D. M.D. B.A. M.A. B.Sc. M.Sc. a.m. p.m. ibid. cit. spp.";

}  // namespace bild::words_of_both

namespace bild::german_words {

inline constexpr std::u32string_view inside =
    U"z.b. z.B. d.h. d.i. d.s. v.a. z.Hd. z.hd. bzw. vgl. vergl. s.a. i.S.v. i.S.d. i.V.m. a.d. v.d.";

inline constexpr std::u32string_view leading =
    // titles
    U"Hr. Hrn. Fr. Frl. Mag. Dipl. Ing. Priv. Doz. Dek. Hptm. Hauptm. Oblt. Oberlt. Ltn. Lt. Kpt. Kapt. Pfr. Vik. Stud. "
    U"Stv. stellv. Bgm. Präs. Vors. Kfm. hl. hll. ehrw. iur. habil. =pol. oec. vet. dent. =cand. Fam. Fa. Gebr. Gr. Kl. "
    U"St. Skt. Rev. "
    // before a number or a name
    U"Nrn. Abs. Abb. Abschn. Bd. Bde. Bl. Ziff. Rn. Rdnr. Rz. Anm. Fn. Fußn. Gl. Buchst. lit. Kto. Pos. Az. Aktz. Bj. "
    U"Zi. Whg. Inh. Anz. Stk. Stck. Pkt. Bez. Dat. gez. Postf. Diagn. Vit. Kat. Kst. Pr. Msp. Pck. Pckg. Dtzd. Ztr. Urt. "
    U"Beschl. Vorschr. Mob. Kap. "
    // prices, measures, relations
    U"inkl. exkl. einschl. einschließl. ausschl. ausschließl. zzgl. zuzügl. abzgl. abzügl. gem. lt. betr. bzgl. hins. "
    U"wg. mind. höchst. ca. rd. etw. evtl. evt. event. eventl. ggf. ggfs. gegebenenf. vorauss. voraussichtl. vermutl. "
    U"wahrsch. wahrscheinl. mögl. insb. insbes. bes. bspw. beisp. sog. sogen. geb. gesch. verh. verw. led. gest. zit. "
    U"ausgen. zw. od. =u. =o. =n. =s. bisher. ausnahmsw. beziehungsw. "
    // adjectives, participles, adverbs
    U"allg. alphabet. amtl. anerk. angeb. angebl. anon. arab. archit. ärztl. ausf. ausführl. ausl. ausländ. auswärt. "
    U"=bayer. bayr. bed. befr. =beil. belg. berl. berufl. bish. biol. böhm. =brit. bulg. byzant. chem. chin. chir. "
    U"christl. chron. dän. demokr. derz. dt. dtsch. durchschn. durchschnittl. ehel. ehem. ehrenamtl. eidg. eig. eigtl. "
    U"eigentl. einf. einschläg. einz. elektr. =elektron. engl. entspr. erforderl. erh. ersch. erw. estn. europ. ev. "
    U"evang. fachl. fläm. =finn. folg. förml. =franz. französ. frz. freiw. friedl. gedr. geeign. gegenw. geistl. gek. "
    U"gemeins. geogr. geolog. geom. gepr. gerichtl. ges. gesamt. geschäftl. geschichtl. geschl. gesellsch. gesetzl. "
    U"gestr. gew. gewerbl. gewöhnl. gleichn. got. =gramm. =graph. griech. gült. gyn. handschr. handschriftl. "
    U"handwerkl. hauptamtl. häusl. hebr. herzl. =hess. hist. histor. hochd. höfl. =holl. holländ. ident. indiv. "
    U"industr. inhaltl. =inn. innerl. =int. internat. isl. =israel. it. ital. jährl. jap. =japan. jew. jhrl. jüd. "
    U"jugendl. jugosl. kath. kaufm. kfm. kirchl. klass. klin. kgl. königl. körperl. =kommunist. kroat. künstl. landw. "
    U"langj. lat. lebensl. lett. lfd. lfm. =li. literar. litau. luth. männl. masch. maschinenschr. mathem. =math. mdl. "
    U"mech. mediz. menschl. mex. milit. mittl. mod. möbl. monatl. mtl. mündl. musikal. nachm. nachträgl. namentl. näml. "
    U"natürl. neugr. niederl. nieders. nördl. nordd. norddt. norw. notw. öff. öffentl. offiz. ökol. ökon. ordentl. "
    U"=organ. örtl. östl. österr. päd. pers. persönl. pfälz. pharm. philos. =phys. =poet. poln. polit. polizeil. "
    U"portug. =preuß. prakt. =prot. =protest. prov. psych. räuml. =re. rechtl. =ref. =reform. regelm. regelmäß. rel. "
    U"relig. resp. restl. =rhein. röm. röm.-kath. rückw. =rum. rumän. russ. sächl. sächs. sämtl. schles. =schott. "
    U"schriftl. schwäb. schwed. =schweiz. selbständ. serb. slaw. slowak. soz. =sozialist. =span. spez. sprachl. staatl. "
    U"städt. stat. =statist. stdl. steuerl. stündl. südd. süddt. südl. syst. tägl. techn. telef. =telefon. tgl. theoret. "
    U"tibet. tierärztl. tschech. türk. =typ. übertr. übl. übr. ugs. ukrain. umgangsspr. unehel. =ung. ungar. ungef. "
    U"unregelm. unterschiedl. unverb. unverbindl. urspr. ursprüngl. vaterl. verantw. verantwortl. =verb. verbindl. "
    U"vereinf. verfl. verk. verl. veröff. veröffentl. versch. vert. vertragl. volkst. vollst. vorl. vorläuf. vorm. "
    U"vorst. wahlw. weibl. weltl. wesentl. westl. westd. westf. wirtsch. wirtschaftl. wiss. wissensch. wissenschaftl. "
    U"wöch. wöchentl. württ. zahlr. zahnärztl. zeitgen. zeitl. ziv. zul. zus. zusätzl. zuständ. zust. zyl.";

inline constexpr std::u32string_view either =
    U"=min. usf. Str. str. Pl. Jh. Jhd. Jhdt. Jahrh. Jhs. Aufl. Ausg. Jg. Hg. hrsg. Übers. übers. Verl. Verf. Vf. Chr. Mio. "
    U"Mrd. Tsd. Std. Min. Sek. Mo. Di. Mi. Do. Sa. So. Bhf. Hbf. Ges. Abt. zzt. dgl. dergl. Adr. Pfd. Zt. "
    U"Bibl. Diss. Pat. Mss. Geschäftsf. Sachb. Mitarb. Mitgl. Einw. Einh. Bem. Gew. Vorb. Forts. Zusf. Kop. Anl. Anh. "
    U"Bekl. Kläg. Febr. Mrz. a.D. e.V. i.R. i.V. i.A. d.J. d.M. o.J. o.O. o.g. u.g. s.o. s.u. u.a. u.ä. u.Ä. o.ä. o.Ä. "
    U"u.a.m. u.v.m. u.v.a. u.s.w. m.E. m.W. z.T. z.Zt. z.Z. i.d.R. a.a.O. k.A. a.G. n.Chr. v.Chr. sen. jun.";

inline constexpr std::u32string_view closing = U"usw. ff.";

}  // namespace bild::german_words

namespace bild::english_words {

inline constexpr std::u32string_view leading =
    U"Sra. Srta. Hon. Gov. Sen. Rep. Gen. Capt. Cpt. Sgt. Cpl. Lt. Col. Maj. Cmdr. Adm. Brig. Pvt. Pfc. Pres. Supt. Insp. "
    U"Det. Amb. Treas. Atty. Attn. Rev. Fr. Mt. Ft. Pt. hl. "
    U"approx. ca. est. paras. secs. eq. eqs. nn. =ext. qty. desc. cust. acct. accts. amt. avg. asst. assoc. encl. esp. "
    U"dept. govt. intl. natl. prev. orig. subj. =vit. Vit. fn. inv. =sect. Sect.";

inline constexpr std::u32string_view beforeNumber = U"ch. chap. app. ex. para. ref. chaps. Cl.";

inline constexpr std::u32string_view either =
    U"St. Ave. Blvd. Rd. Ct. Ln. Hwy. Sq. Esq. trans. repr. misc. rev. Dist. Soc. Acad. Inst. Proc. Bot. Mon. Tue. Tues. "
    U"Wed. Thu. Thur. Thurs. Fri. Sat. Sun.";

inline constexpr std::u32string_view closing =
    U"A.M. P.M. B.S. M.S. B.C. A.D. B.C.E. hrs. yrs. yr. mos. wks. lbs. oz. tbsp. tsp. =sp. seq.";

}  // namespace bild::english_words

namespace bild::words_of_both {

/// Abbreviations after a number, words or nothing otherwise: "9 in."
inline constexpr std::u32string_view measures =
    U"in. ft. min. mins. sec. secs. hr. mi. yd. qt. pt. gal. lb. Min. Sek. Std. Stk. Stck. sq. Mio. Mrd. Tsd. kg. km. cm. "
    U"mm. ml. dl. mg. qm. ha.";

/// Abbreviations that are first names, where no number and no preposition stands beside them.
inline constexpr std::u32string_view names = U"Jan. Pat. Al. Ed. Sam. Rob.";

/// What ICU's list has that is a word at the end of a sentence at least as often.
inline constexpr std::u32string_view ordinary =
    // German
    U"Port. Alt. Art. Max. Test. Best. PIN. Ben. App. Akt. Geograph. Mark. Int. Rel. Mod. Dim. Dir. am. Op. Temp. Rep. "
    U"Prot. Trans. Reg. Konv. "
    // English
    U"Act. All. As. By. Cap. Card. Cont. Conn. Def. Diff. Do. Go. Hat. Id. In. Is. Job. Joe. Lev. Lib. Link. Long. Num. "
    U"Ok. OK. On. Or. Org. PC. PP. Pro. To. Up. VS. Var. AA. AB. AD. DC. MR. Adv. Ex. Jam. Md.";

}  // namespace bild::words_of_both
