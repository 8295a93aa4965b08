// Names of makers and products that a service desk meets and that no language translates. Words that are also ordinary
// ones with a capital, such as Word, Teams or Office, are left out.

enum LintBrands {
    static let names = Set(
        """
        acrobat adobe amazon android anyconnect apple asus aruba autocad azure bell bitwarden blackberry brother canon canva
        chatgpt chrome cisco citrix confluence copilot corel crowdstrike dell docusign dropbox dynamics dyson epson
        ericsson excel exchange facebook facetime figma firefox fitbit fortinet garmin gimp github gitlab gmail google
        grammarly hp huawei ibm icloud ideapad illustrator indesign inkscape instagram intel intune ipad iphone jabra jira juniper
        kaspersky keepass kindle kyocera lastpass latitude lenovo lexmark lg libreoffice lightroom linkedin linux logitech
        macbook matlab mcafee microsoft mitel mongodb motorola mozilla netflix nokia norton notepad nvidia okta onedrive
        onenote openai opera oracle osram outlook panasonic pantone philips photoshop pixel plantronics poly polycom
        powerbi powerpoint powershell primavera python qualcomm quickbooks redhat ricoh rogers rsa safari salesforce
        samsung sandisk sap sas seagate servicenow sharepoint sharp siri skype slack snowflake solidworks sony spotify
        spss starlink symantec tableau tecra teamviewer telus thinkpad tiktok toshiba trello twitter ubuntu videotron
        virtualbox visio vmware webex whatsapp windows wordpress xerox yammer yealink youtube zebra zoom zoho
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
