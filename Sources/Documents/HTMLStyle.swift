// The one style sheet of our pages: dark on light at better than 7 to 1, on a screen of any width and on paper.

enum HTMLStyle {
    static let sheet = """
        html { font: 100%/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; }
        body { margin: 0; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
        main.wide { max-width: 76rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .75rem; padding-bottom: .5rem; border-bottom: .2rem solid #0b4f8a; }
        h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; color: #0b4f8a; }
        h3, h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .25rem; }
        p, ul, ol, dl, table, figure, pre { margin: 0 0 .75rem; }
        p, li, dd, td, th { overflow-wrap: anywhere; }
        li > p { margin-bottom: .25rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; }
        dl > div { display: contents; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        blockquote { margin: 0; padding: .25rem 0 .25rem 1rem; border-left: .25rem solid #767676; }
        blockquote > :last-child { margin-bottom: 0; }
        figcaption { font-size: .9rem; margin-top: .25rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; font-weight: bold; padding-bottom: .25rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #767676; }
        th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }
        svg { display: block; max-width: 100%; height: auto; }
        .code { width: 7rem; }
        .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 2rem; }
        .signature { margin-top: 3rem; padding-top: .25rem; border-top: 1px solid #1a1a1a; max-width: 20rem; }
        .space { height: 1rem; }
        hr { border: 0; border-top: 1px solid #767676; margin: 1.5rem 0 .75rem; }
        @media print {
        @page { margin: 16mm; }
        html { font-size: 10pt; }
        main, main.wide { max-width: none; padding: 0; }
        .columns { grid-template-columns: 1fr 1fr; gap: 8mm; }
        hr.page, .page { break-after: page; border: 0; margin: 0; }
        h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
        li, tr, figure, .signature { break-inside: avoid; }
        figure.quote { break-inside: auto; }
        p { orphans: 2; widows: 2; }
        }

        """
}
